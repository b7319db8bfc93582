package org.studentled.rehearsal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;
import org.studentled.round.ParticipationId;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.TextRules;
import org.studentled.script.Step;

/** Where the teachers' words on rehearsals are stored, each with who said it; the latest counts. */
@Component
class SignOffRows {

    private static final String LATEST =
            " from sign_off where participation_id = :participation order by signed_at desc, id desc fetch first 1 rows only";

    private final JdbcClient db;
    private final Staff staff;
    private final Clock clock;

    SignOffRows(JdbcClient db, Staff staff, Clock clock) {
        this.db = db;
        this.staff = staff;
        this.clock = clock;
    }

    void save(UUID form, ParticipationId participation, SignOff word, StaffId by) {
        Step step = word.step();
        db.sql("insert into sign_off (participation_id, ready, note, step, signed_by, signed_at, form)"
                        + " values (:participation, :ready, :note, :step, :by, :at, :form)")
                .param("participation", participation.value())
                .param("ready", word.ready())
                .param("note", TextRules.optional(word.note(), SignOff.LONGEST_NOTE))
                .param("step", step == null ? null : step.name(), Types.VARCHAR)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("form", form)
                .update();
    }

    int countOf(ParticipationId participation) {
        return db.sql("select count(*) from sign_off where participation_id = :participation")
                .param("participation", participation.value())
                .query(Integer.class)
                .single();
    }

    Optional<SignOff> last(ParticipationId participation) {
        return Optional.ofNullable(last(List.of(participation)).get(participation));
    }

    /** Whoever has none is not in it. */
    Map<ParticipationId, SignOff> last(Collection<ParticipationId> participations) {
        Map<ParticipationId, SignOff> last = new HashMap<>();
        if (!participations.isEmpty()) {
            db.sql("select participation_id, ready, note, step from sign_off where participation_id in (:children)"
                            + " order by signed_at, id")
                    .param(
                            "children",
                            participations.stream().map(ParticipationId::value).toList())
                    .query(row -> {
                        last.put(
                                ParticipationId.of(row.getString(1)),
                                new SignOff(row.getBoolean(2), row.getString(3), step(row.getString(4))));
                    });
        }
        return last;
    }

    /** Someone was faster; the sentence says who, and what they said. */
    RequestRefused alreadySaid(ParticipationId participation) {
        return db.sql("select ready, signed_by" + LATEST)
                .param("participation", participation.value())
                .query((row, number) -> RequestRefused.conflict(
                        row.getBoolean(1) ? "rehearsal.signOff.already.ready" : "rehearsal.signOff.already.again",
                        staff.get(new StaffId(row.getObject(2, UUID.class))).name()))
                .optional()
                // The form says that something was said before, and nothing was.
                .orElseGet(() -> RequestRefused.conflict("page.error.atOnce"));
    }

    private static @Nullable Step step(@Nullable String name) {
        return name == null ? null : Step.valueOf(name);
    }
}
