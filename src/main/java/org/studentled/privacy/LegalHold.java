package org.studentled.privacy;

import java.time.Instant;

/** A legal hold: a child's records must not be erased for now, whoever asks. */
public record LegalHold(String reason, Instant since) {}
