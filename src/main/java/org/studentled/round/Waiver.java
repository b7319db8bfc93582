package org.studentled.round;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A gate a teacher let a student skip, with the reason and the teacher. */
public record Waiver(
        @Id WaiverId id,
        ParticipationId participationId,
        String gate,
        String reason,
        UUID waivedBy,
        Instant waivedAt,
        @Version int version) {}
