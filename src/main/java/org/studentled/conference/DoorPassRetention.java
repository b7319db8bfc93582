package org.studentled.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.school.RetentionPolicy;
import org.studentled.school.SchoolZone;

/** A pass names someone who has no account here: soon after its evening it is gone, like other links that have ended. */
@Component
class DoorPassRetention implements RetentionPolicy {

    private final JdbcClient db;
    private final Evenings evenings;
    private final SchoolZone zone;
    private final Duration keep;

    DoorPassRetention(
            JdbcClient db, Evenings evenings, SchoolZone zone, @Value("${school.retention.links}") Duration keep) {
        this.db = db;
        this.evenings = evenings;
        this.zone = zone;
        this.keep = keep;
    }

    @Override
    @Transactional
    public int deleteExpired(Instant now) {
        LocalDate kept = LocalDate.ofInstant(now.minus(keep), zone.id());
        List<UUID> over = db.sql("select distinct evening_id from door_pass").query(UUID.class).list().stream()
                .filter(id -> evenings.get(new EveningId(id)).date().isBefore(kept))
                .toList();
        return over.isEmpty()
                ? 0
                : db.sql("delete from door_pass where evening_id in (:evenings)")
                        .param("evenings", over)
                        .update();
    }
}
