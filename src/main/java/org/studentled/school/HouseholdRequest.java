package org.studentled.school;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that the office is asked for, with everything that was typed.
 *
 * @param granted null while no one has decided
 */
public record HouseholdRequest(
        UUID id,
        HouseholdChange change,
        StaffId askedBy,
        Instant askedAt,
        @Nullable Boolean granted) {

    public boolean isOpen() {
        return granted == null;
    }
}
