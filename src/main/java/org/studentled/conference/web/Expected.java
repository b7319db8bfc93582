package org.studentled.conference.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.conference.Meeting;

/** A family that is to come; without an arrival it has no time yet, and may still walk in. */
record Expected(Meeting meeting, @Nullable Instant arrival, int adults, boolean late) {}
