package org.studentled.school.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassFamilies;
import org.studentled.school.HouseholdChanges;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** The homes whose addresses only the office shows: they have children outside of a teacher's classes too. */
@Component
class SharedContacts {

    private final HouseholdChanges changes;
    private final Households households;

    SharedContacts(HouseholdChanges changes, Households households) {
        this.changes = changes;
        this.households = households;
    }

    /** A teacher who does not see the address of a shared home leaves it empty: it stays as it is. */
    Adult.Contact completed(AdultId adult, HouseholdId household, AdultForm typed, Actor actor) {
        Adult known = households.adult(adult);
        return areHidden(household, actor) && known.householdId().equals(household)
                ? typed.contactOr(known.email(), known.phone())
                : typed.contact();
    }

    Set<HouseholdId> hidden(List<ClassFamilies.HomeOfStudent> homes, Actor actor) {
        return homes.stream()
                .map(home -> home.household().id())
                .filter(household -> areHidden(household, actor))
                .collect(Collectors.toSet());
    }

    private boolean areHidden(HouseholdId household, Actor actor) {
        return actor.is(Role.TEACHER) && changes.isSharedBeyond(household, new StaffId(actor.id()));
    }
}
