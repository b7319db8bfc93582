package org.studentled.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Household;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdChanges;
import org.studentled.school.HouseholdId;
import org.studentled.school.HouseholdRequest;
import org.studentled.school.HouseholdRequests;

/** The office grants or declines what teachers ask to change about a home; the first decision counts. */
@Component
public class HouseholdDecisions {

    private final HouseholdRequests requests;
    private final HouseholdChanges changes;
    private final AuditLog auditLog;

    HouseholdDecisions(HouseholdRequests requests, HouseholdChanges changes, AuditLog auditLog) {
        this.requests = requests;
        this.changes = changes;
        this.auditLog = auditLog;
    }

    /**
     * @param chosen which home is meant, where several have the address
     * @throws RequestRefused (conflict) when someone who may not be invited would be, or someone else has decided
     */
    @Transactional
    public void grant(UUID id, @Nullable HouseholdId chosen, Actor office) {
        HouseholdChange change = meant(requests.get(id), chosen);
        decide(id, true);
        if (changes.isBlocked(change)) {
            throw RequestRefused.conflict("school.office.blockedAddress");
        }
        auditLog.record(office, change.kind().noted(), changes.apply(change), null);
    }

    @Transactional
    public void decline(UUID id, Actor office) {
        HouseholdRequest request = requests.get(id);
        decide(id, false);
        auditLog.record(
                office, "household-change-declined", request.change().student().value(), null);
    }

    private void decide(UUID id, boolean granted) {
        if (!requests.decide(id, granted)) {
            throw RequestRefused.conflict("school.request.decided");
        }
    }

    private HouseholdChange meant(HouseholdRequest request, @Nullable HouseholdId chosen) {
        HouseholdChange change = request.change();
        if (change.kind() != HouseholdChange.Kind.JOIN) {
            return change;
        }
        List<HouseholdId> found =
                changes.candidates(change).stream().map(Household::id).toList();
        HouseholdId household = chosen == null && found.size() == 1 ? found.get(0) : chosen;
        if (household == null || !found.contains(household)) {
            throw RequestRefused.invalid(
                    found.isEmpty() ? "school.family.join.noOne" : "school.family.join.several", change.text());
        }
        return change.at(household);
    }
}
