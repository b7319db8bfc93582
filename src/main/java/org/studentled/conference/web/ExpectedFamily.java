package org.studentled.conference.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.conference.ConferenceDetails;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Adult;
import org.studentled.school.ClassHouseholds;

/** A family that is to come; without an arrival it has no time yet, and may still walk in. */
record ExpectedFamily(
        ConferenceDetails details,
        @Nullable Instant arrival,
        int adults,
        boolean late,
        List<String> names,
        List<TrustedAdults.Named> trusted,
        boolean interpreter) {

    static ExpectedFamily of(
            ConferenceDetails details,
            @Nullable Instant arrival,
            List<TrustedAdults.Named> coming,
            List<Adult> household,
            Instant now) {
        List<String> invited =
                household.stream().filter(Adult::mayBeInvited).map(Adult::name).toList();
        return new ExpectedFamily(
                details,
                arrival,
                Math.max(1, invited.size()),
                arrival != null && arrival.isBefore(now),
                invited,
                coming,
                ClassHouseholds.interpreterFor(household).isPresent());
    }
}
