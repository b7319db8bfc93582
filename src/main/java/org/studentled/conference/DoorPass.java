package org.studentled.conference;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.EveningId;
import org.studentled.school.SchoolZone;
import org.studentled.school.TextRules;

/**
 * Someone without an account checks families in at the door of one evening. When that is follows from the evening, so a
 * pass moves with it.
 *
 * @param name whom the staff gave it to, for their own list
 * @param lastOpenedAt nothing while no one has used it
 */
public record DoorPass(
        DoorPassId id,
        EveningId evening,
        String name,
        Instant madeAt,
        @Nullable Instant lastOpenedAt,
        @Nullable Instant revokedAt) {

    public static final int LONGEST_NAME = 60;
    /** Tables are set up and the first families wait before the evening begins. */
    private static final Duration EARLY = Duration.ofHours(1);

    static DoorPass of(Evening evening, String typedName, Instant now) {
        return new DoorPass(
                DoorPassId.random(), evening.id(), TextRules.required(typedName, LONGEST_NAME), now, null, null);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /**
     * @throws RequestRefused (ended) when it was taken back, or the evening is over
     * @throws TooEarlyException before the hours of the evening
     */
    void requireOpen(Evening evening, SchoolZone zone, Instant now) {
        if (isRevoked()) {
            throw RequestRefused.ended("conference.pass.revoked");
        }
        if (isOver(evening, zone, now)) {
            throw RequestRefused.ended("conference.pass.over");
        }
        if (now.isBefore(opensAt(evening, zone))) {
            throw new TooEarlyException(opensAt(evening, zone));
        }
    }

    static Instant opensAt(Evening evening, SchoolZone zone) {
        return zone.at(evening.date(), evening.firstStart()).minus(EARLY);
    }

    /** The last family to arrive has had its conference. */
    static Instant endsAt(Evening evening, SchoolZone zone) {
        return zone.at(evening.date(), evening.lastStart()).plus(Duration.ofMinutes(Evening.USUAL_STAY));
    }

    static boolean isOver(Evening evening, SchoolZone zone, Instant now) {
        return !now.isBefore(endsAt(evening, zone));
    }

    /** The pass is a good one, and its evening is still to come. */
    public static class TooEarlyException extends RuntimeException {

        private final transient Instant opensAt;

        TooEarlyException(Instant opensAt) {
            this.opensAt = opensAt;
        }

        public Instant opensAt() {
            return opensAt;
        }
    }
}
