package org.studentled.school;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The office's notes about one adult; a teacher is only told to ask the office. */
public record OfficeFile(
        AdultId adult,
        String note,
        @Nullable String reason,
        @Nullable Instant blockedAt,
        @Nullable LocalDate blockedUntil) {

    public boolean isEmpty() {
        return note.isEmpty() && reason == null;
    }
}
