package org.studentled.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;

/** Tells the office how many steps do not get through, since when, and where to look at them. */
@Component
class IncidentAlert implements OfficeAlert {

    private final Incidents incidents;

    IncidentAlert(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public List<Item> current() {
        List<Incidents.FailedStep> stuck = incidents.all();
        if (stuck.isEmpty()) {
            return List.of();
        }
        return List.of(new Item(
                stuck.get(stuck.size() - 1).since(),
                "workflow.incident.count",
                List.of(incidents.count()),
                "/office/incidents"));
    }
}
