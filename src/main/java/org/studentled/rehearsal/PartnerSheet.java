package org.studentled.rehearsal;

import java.time.Instant;
import java.util.Set;
import org.studentled.round.ParticipationId;

/** What a partner saw at a rehearsal: how it was said, one glow and one grow; never a score, never behaviour. */
public record PartnerSheet(
        ParticipationId presenter, ParticipationId partner, Set<Sign> seen, String glow, String grow, Instant at) {

    public static final int LONGEST = 300;

    /** What a partner looks for. */
    public enum Sign {
        GREETED,
        VOICE_REACHED,
        LOOKED_UP,
        PAGE_MATCHED,
        EXPLAINED,
        ANSWERED,
        THANKED
    }

    /** A partner handed in the sheet about the presenter. */
    public record HandedIn(ParticipationId presenter) {}
}
