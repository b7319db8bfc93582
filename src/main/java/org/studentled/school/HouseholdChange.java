package org.studentled.school;

import org.jspecify.annotations.Nullable;

/**
 * One change someone wants to make to a child's households.
 *
 * @param household the home it is about; null for a new one, and for {@link Kind#JOIN}
 * @param adult the adult to correct
 * @param text the name of the home; for {@link Kind#JOIN} the mail address of an adult there
 * @param contact what is told about an adult, for the kinds that tell it
 */
public record HouseholdChange(
        Kind kind,
        StudentId student,
        @Nullable HouseholdId household,
        @Nullable AdultId adult,
        String text,
        Adult.@Nullable Contact contact) {

    public static HouseholdChange found(StudentId student, String name, Adult.Contact first) {
        return new HouseholdChange(Kind.FOUND, student, null, null, name.isBlank() ? first.name() : name, first);
    }

    public static HouseholdChange join(StudentId student, String email) {
        return new HouseholdChange(Kind.JOIN, student, null, null, email.strip(), null);
    }

    public static HouseholdChange rename(StudentId student, HouseholdId household, String name) {
        return new HouseholdChange(Kind.RENAME, student, household, null, name, null);
    }

    public static HouseholdChange part(StudentId student, HouseholdId household) {
        return new HouseholdChange(Kind.PART, student, household, null, "", null);
    }

    public static HouseholdChange include(StudentId student, HouseholdId household, Adult.Contact contact) {
        return new HouseholdChange(Kind.INCLUDE, student, household, null, "", contact);
    }

    public static HouseholdChange correct(
            StudentId student, HouseholdId household, AdultId adult, Adult.Contact contact) {
        return new HouseholdChange(Kind.CORRECT, student, household, adult, "", contact);
    }

    /** Joining the home that was chosen among those with the address. */
    public HouseholdChange at(HouseholdId chosen) {
        return new HouseholdChange(kind, student, chosen, adult, text, contact);
    }

    /** What is to be done. */
    public enum Kind {
        FOUND("household-founded"),
        JOIN("household-joined"),
        RENAME("household-renamed"),
        PART("household-parted"),
        INCLUDE("adult-included"),
        CORRECT("adult-corrected");

        private final String noted;

        Kind(String noted) {
            this.noted = noted;
        }

        /** The word for it in the audit log. */
        public String noted() {
            return noted;
        }
    }
}
