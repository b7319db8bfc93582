package org.studentled.rehearsal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.school.NotFoundException;

/** Which forms came in: the same one again changes nothing, and one about another child is none of this one's. */
@Component
class HandedInForms {

    private final JdbcClient db;

    HandedInForms(JdbcClient db) {
        this.db = db;
    }

    boolean hasSheet(UUID form, ParticipationId presenter) {
        return isAbout("select presenter from partner_sheet where form = :form", form, presenter);
    }

    boolean hasSignOff(UUID form, ParticipationId participation) {
        return isAbout("select participation_id from sign_off where form = :form", form, participation);
    }

    private boolean isAbout(String sql, UUID form, ParticipationId participation) {
        Optional<UUID> before =
                db.sql(sql).param("form", form).query(UUID.class).optional();
        if (before.isPresent() && !before.get().equals(participation.value())) {
            throw new NotFoundException("form about this child", form);
        }
        return before.isPresent();
    }
}
