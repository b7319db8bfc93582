package org.studentled.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The same conference, with what an action changes. */
final class ConferenceCopy {

    private final Conference before;
    Conference.Standing standing;
    int step;
    int table;
    int adults;

    @Nullable
    Instant arrivedAt;

    @Nullable
    Instant stepAt;

    @Nullable
    Instant heldAt;

    Conference.@Nullable Place place;

    ConferenceCopy(Conference before) {
        this.before = before;
        standing = before.standing();
        step = before.step();
        table = before.table();
        adults = before.adults();
        arrivedAt = before.arrivedAt();
        stepAt = before.stepAt();
        heldAt = before.heldAt();
        place = before.place();
    }

    Conference make() {
        return new Conference(
                before.id(),
                before.participationId(),
                before.householdId(),
                standing,
                step,
                table,
                adults,
                arrivedAt,
                stepAt,
                heldAt,
                place,
                before.version());
    }
}
