package org.studentled.school;

/** What someone is at the school while using the screens; one at a time. */
public enum Role {
    /** Leads or co-teaches a class, or stands in for whoever does. */
    TEACHER,
    STUDENT,
    ADULT,
    OFFICE,
    SYSTEM,
    ADMINISTRATOR,
    PRINCIPAL,
    COUNSELOR,
    /** Works with the students of a class, and sees no families. */
    SPECIALIST,
    /** Checks families in on one evening; has no account. */
    DOOR_HELPER;

    /** Whether a member of staff with an account has it. */
    public boolean isStaff() {
        return switch (this) {
            case TEACHER, OFFICE, ADMINISTRATOR, PRINCIPAL, COUNSELOR, SPECIALIST -> true;
            case STUDENT, ADULT, SYSTEM, DOOR_HELPER -> false;
        };
    }
}
