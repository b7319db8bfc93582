package org.studentled.privacy;

import java.time.Instant;

/** A paper that says a child's records must be kept for now, whatever anyone asks. */
public record Hold(String reason, Instant since) {}
