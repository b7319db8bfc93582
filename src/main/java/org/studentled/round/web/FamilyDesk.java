package org.studentled.round.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Audit;
import org.studentled.page.Refusal;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Household;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** Where a child's homes are kept; every change goes into the school's book. */
@Component
class FamilyDesk {

    private final Households households;
    private final Audit audit;

    FamilyDesk(Households households, Audit audit) {
        this.households = households;
        this.audit = audit;
    }

    @Transactional
    public void found(StudentId child, String name, Adult.Contact first, Who who) {
        Household home = home(child, name.isBlank() ? first.name() : name);
        households.include(home.id(), first);
        audit.note(who, "household-founded", child.value(), null);
    }

    /** The family of a brother or a sister, found by the address of one of its adults. */
    @Transactional
    public void join(StudentId child, String email, Who who) {
        List<Household> found = households.reachedBy(email);
        if (found.size() != 1) {
            throw new Refusal(422, found.isEmpty() ? "school.family.join.nobody" : "school.family.join.several", email);
        }
        households.includeChild(found.get(0).id(), child);
        audit.note(who, "household-joined", child.value(), null);
    }

    @Transactional
    public void rename(StudentId child, HouseholdId home, String name) {
        households.rename(homeOf(child, home), name);
    }

    @Transactional
    public void part(StudentId child, HouseholdId home, Who who) {
        households.partFrom(homeOf(child, home), child);
        audit.note(who, "household-parted", child.value(), null);
    }

    @Transactional
    public void include(StudentId child, HouseholdId home, Adult.Contact contact, Who who) {
        Adult adult = households.include(homeOf(child, home), contact);
        audit.note(who, "adult-included", adult.id().value(), null);
    }

    @Transactional
    public void correct(StudentId child, HouseholdId home, AdultId adult, Adult.Contact contact, Who who) {
        if (!households.adult(adult).householdId().equals(homeOf(child, home))) {
            throw new NotAtThisSchool("adult of this household", adult.value());
        }
        households.correct(adult, contact);
        audit.note(who, "adult-corrected", adult.value(), null);
    }

    /** A child nobody was known of got an empty home for its conference: the first family known moves in there. */
    private Household home(StudentId child, String name) {
        return households.of(child).stream()
                .filter(home -> households.adultsOf(home.id()).isEmpty())
                .findFirst()
                .map(empty -> households.rename(empty.id(), name))
                .orElseGet(() -> households.found(name, List.of(child)));
    }

    private HouseholdId homeOf(StudentId child, HouseholdId home) {
        if (!households.childrenOf(home).contains(child)) {
            throw new NotAtThisSchool("household of this child", home.value());
        }
        return home;
    }
}
