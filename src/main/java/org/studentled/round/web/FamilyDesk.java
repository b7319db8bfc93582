package org.studentled.round.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Audit;
import org.studentled.page.Refusal;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdChanges;
import org.studentled.school.HouseholdId;
import org.studentled.school.HouseholdRequest;
import org.studentled.school.HouseholdRequests;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/**
 * Where a child's homes are stored; every change goes into the audit log.
 *
 * <p>The office changes every home; a teacher those whose children are all in classes of theirs. What else a teacher
 * wants is kept as a request to the office, and the answer is the same whether a home has the address or not.
 */
@Component
class FamilyDesk {

    private static final int MOST_REQUESTS = 100;

    private final HouseholdChanges changes;
    private final HouseholdRequests requests;
    private final Households households;
    private final Audit audit;

    FamilyDesk(HouseholdChanges changes, HouseholdRequests requests, Households households, Audit audit) {
        this.changes = changes;
        this.requests = requests;
        this.households = households;
        this.audit = audit;
    }

    /**
     * @return whether it is done; otherwise the office is asked
     * @throws Refusal 409 for the office, at an address it has blocked itself or that is not one home's
     */
    @Transactional
    public boolean change(HouseholdChange wanted, Who who) {
        changes.mustBeOfChild(wanted);
        if (who.is(Role.OFFICE)) {
            refuseForOffice(wanted);
        } else if (!changes.mayDecide(new StaffId(who.id()), wanted)) {
            ask(wanted, who);
            return false;
        }
        audit.note(who, wanted.kind().noted(), changes.apply(wanted), null);
        return true;
    }

    /** A teacher who does not see the address of a shared home leaves it empty: it stays as it is. */
    Adult.Contact completed(AdultId adult, HouseholdId home, TypedAdult typed, Who who) {
        Adult known = households.adult(adult);
        return hidesContacts(home, who) && known.householdId().equals(home)
                ? typed.contactOr(known.email(), known.phone())
                : typed.contact();
    }

    boolean hidesContacts(HouseholdId home, Who who) {
        return who.is(Role.TEACHER) && changes.isSharedBeyond(home, new StaffId(who.id()));
    }

    /** The homes whose addresses only the office shows: they have children outside of this teacher's classes too. */
    Set<HouseholdId> hidden(List<ClassFamilies.Home> homes, Who who) {
        return homes.stream()
                .map(home -> home.household().id())
                .filter(home -> hidesContacts(home, who))
                .collect(Collectors.toSet());
    }

    List<HouseholdRequest> requestsAbout(StudentId child) {
        return requests.about(child);
    }

    private void ask(HouseholdChange wanted, Who who) {
        StaffId teacher = new StaffId(who.id());
        if (requests.countOpenOf(teacher) >= MOST_REQUESTS) {
            throw new Refusal(429, "school.request.tooMany");
        }
        requests.ask(wanted, teacher);
        audit.note(who, "household-change-asked", wanted.child().value(), null);
    }

    private void refuseForOffice(HouseholdChange wanted) {
        int found = changes.candidates(wanted).size();
        if (wanted.kind() == HouseholdChange.Kind.JOIN && found != 1) {
            throw new Refusal(
                    422, found == 0 ? "school.family.join.nobody" : "school.family.join.several", wanted.text());
        }
        if (changes.isBlocked(wanted)) {
            throw new Refusal(409, "school.office.blockedAddress");
        }
    }
}
