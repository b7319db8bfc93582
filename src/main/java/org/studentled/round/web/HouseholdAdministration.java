package org.studentled.round.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.AuditLog;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
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

/**
 * Where a child's homes are stored; every change goes into the audit log.
 *
 * <p>The office changes every home; a teacher those whose children are all in classes of theirs. What else a teacher
 * wants is kept as a request to the office, and the answer is the same whether a home has the address or not.
 */
@Component
class HouseholdAdministration {

    private static final int MOST_REQUESTS = 100;

    private final HouseholdChanges changes;
    private final HouseholdRequests requests;
    private final Households households;
    private final AuditLog auditLog;

    HouseholdAdministration(
            HouseholdChanges changes, HouseholdRequests requests, Households households, AuditLog auditLog) {
        this.changes = changes;
        this.requests = requests;
        this.households = households;
        this.auditLog = auditLog;
    }

    /**
     * @return whether it is done; otherwise the office is asked
     * @throws RequestRefused (conflict) for the office, at an address it has blocked itself or that is not one home's
     */
    @Transactional
    public boolean change(HouseholdChange wanted, Actor actor) {
        changes.mustBeOfStudent(wanted);
        if (actor.is(Role.OFFICE)) {
            refuseForOffice(wanted);
        } else if (!changes.mayDecide(new StaffId(actor.id()), wanted)) {
            ask(wanted, actor);
            return false;
        }
        auditLog.record(actor, wanted.kind().noted(), changes.apply(wanted), null);
        return true;
    }

    /** A teacher who does not see the address of a shared home leaves it empty: it stays as it is. */
    Adult.Contact completed(AdultId adult, HouseholdId household, AdultForm typed, Actor actor) {
        Adult known = households.adult(adult);
        return hidesContacts(household, actor) && known.householdId().equals(household)
                ? typed.contactOr(known.email(), known.phone())
                : typed.contact();
    }

    boolean hidesContacts(HouseholdId household, Actor actor) {
        return actor.is(Role.TEACHER) && changes.isSharedBeyond(household, new StaffId(actor.id()));
    }

    /** The homes whose addresses only the office shows: they have children outside of this teacher's classes too. */
    Set<HouseholdId> hidden(List<ClassFamilies.HomeOfStudent> homeOfStudents, Actor actor) {
        return homeOfStudents.stream()
                .map(homeOfStudent -> homeOfStudent.household().id())
                .filter(household -> hidesContacts(household, actor))
                .collect(Collectors.toSet());
    }

    List<HouseholdRequest> requestsAbout(StudentId student) {
        return requests.about(student);
    }

    private void ask(HouseholdChange wanted, Actor actor) {
        StaffId teacher = new StaffId(actor.id());
        if (requests.countOpenOf(teacher) >= MOST_REQUESTS) {
            throw RequestRefused.tooOften("school.request.tooMany");
        }
        requests.ask(wanted, teacher);
        auditLog.record(actor, "household-change-asked", wanted.student().value(), null);
    }

    private void refuseForOffice(HouseholdChange wanted) {
        int found = changes.candidates(wanted).size();
        if (wanted.kind() == HouseholdChange.Kind.JOIN && found != 1) {
            throw RequestRefused.invalid(
                    found == 0 ? "school.family.join.nobody" : "school.family.join.several", wanted.text());
        }
        if (changes.isBlocked(wanted)) {
            throw RequestRefused.conflict("school.office.blockedAddress");
        }
    }
}
