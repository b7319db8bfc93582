package org.studentled.school;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a child's homes are stored; every change goes into the audit log.
 *
 * <p>The office changes every home; a teacher those whose children are all in classes of theirs. What else a teacher
 * wants is kept as a request to the office, and the answer is the same whether a home has the address or not.
 */
@Component
public class HouseholdAdministration {

    private static final int MOST_REQUESTS = 100;

    private final HouseholdChanges changes;
    private final HouseholdRequests requests;
    private final AuditTrail auditTrail;

    HouseholdAdministration(HouseholdChanges changes, HouseholdRequests requests, AuditTrail auditTrail) {
        this.changes = changes;
        this.requests = requests;
        this.auditTrail = auditTrail;
    }

    /**
     * @return whether it is done; otherwise the office is asked
     * @throws ChangeRefused for the office, at an address it has blocked itself or that is not one home's
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
        auditTrail.record(actor, wanted.kind().noted(), changes.apply(wanted), null);
        return true;
    }

    private void ask(HouseholdChange wanted, Actor actor) {
        StaffId teacher = new StaffId(actor.id());
        if (requests.countOpenOf(teacher) >= MOST_REQUESTS) {
            throw new ChangeRefused(ChangeRefused.Kind.TOO_OFTEN, "school.request.tooMany");
        }
        requests.ask(wanted, teacher);
        auditTrail.record(actor, "household-change-asked", wanted.student().value(), null);
    }

    private void refuseForOffice(HouseholdChange wanted) {
        boolean byAddress = wanted.kind() == HouseholdChange.Kind.JOIN && wanted.household() == null;
        int found = byAddress ? changes.candidates(wanted).size() : 1;
        if (found != 1) {
            throw new ChangeRefused(
                    ChangeRefused.Kind.INVALID,
                    found == 0 ? "school.family.join.noOne" : "school.family.join.several",
                    wanted.text());
        }
        if (changes.isBlocked(wanted)) {
            throw new ChangeRefused(ChangeRefused.Kind.CONFLICT, "school.office.blockedAddress");
        }
    }
}
