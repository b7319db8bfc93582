package org.studentled.school;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change the office is asked to approve, with everything that was typed.
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
