package org.studentled.rehearsal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.studentled.round.ParticipationId;

/**
 * What a partner saw at a rehearsal: how it was said, one glow and one grow; never a score, never behavior.
 *
 * @param form names the sheet, so that it is kept once
 * @param waits a classmate's own words are on it, and the teacher has not looked at them yet
 */
public record PartnerSheet(
        UUID form,
        ParticipationId presenter,
        ParticipationId partner,
        Set<Sign> seen,
        String glow,
        String grow,
        Instant at,
        boolean waits) {

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
