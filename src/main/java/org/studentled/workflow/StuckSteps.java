package org.studentled.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.Trouble;

/** Tells the office how many steps do not get through, since when, and where to look at them. */
@Component
class StuckSteps implements Trouble {

    private final Troubles troubles;

    StuckSteps(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public List<Item> now() {
        List<Troubles.Trouble> stuck = troubles.all();
        if (stuck.isEmpty()) {
            return List.of();
        }
        return List.of(new Item(
                stuck.get(stuck.size() - 1).since(),
                "workflow.incident.count",
                List.of(troubles.count()),
                "/office/trouble"));
    }
}
