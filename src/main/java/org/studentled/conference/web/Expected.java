package org.studentled.conference.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.conference.Meeting;
import org.studentled.scheduling.TrustedAdults;

/** A family that is to come; without an arrival it has no time yet, and may still walk in. */
record Expected(
        Meeting meeting,
        @Nullable Instant arrival,
        int adults,
        boolean late,
        List<String> names,
        List<TrustedAdults.Named> trusted,
        boolean interpreter) {}
