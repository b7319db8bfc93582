package org.studentled.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Week;
import org.studentled.school.RandomIds;
import org.studentled.school.StudentId;

/** Who was excused from which score; an excuse that ends stays in the history. */
@Component
public class Excuses {

    private final JdbcClient db;
    private final Clock clock;

    Excuses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param ref the work it is about at the source; said again about the same work, it is still one excuse */
    @Transactional
    public void excuse(MeasureId measure, StudentId student, LocalDate on, ScoreSource by, @Nullable String ref) {
        boolean known = ref == null ? !between(measure, student, on, on).isEmpty() : isNoted(measure, student, by, ref);
        if (known) {
            return;
        }
        db.sql("insert into excuse (id, measure_id, student_id, excused_on, source, source_ref, noted_at)"
                        + " values (:id, :measure, :student, :on, :by, :ref, :at)")
                .param("id", RandomIds.next())
                .param("measure", measure.value())
                .param("student", student.value())
                .param("on", on)
                .param("by", by.name())
                .param("ref", ref, Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void end(Excuse excuse) {
        end(excuse.id());
    }

    private void end(UUID excuse) {
        db.sql("update excuse set ended_at = :at where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", excuse)
                .update();
    }

    /** Excuses that a source gave and gives no more; a person's own stay, and given again there they are new ones. */
    @Transactional
    void endThose(ScoreSource source, List<Measure> measures, Gradebook.Pull pull, Set<String> deleted) {
        Set<Gradebook.Without> still = pull.excused().stream()
                .map(one -> new Gradebook.Without(one.student(), one.workId()))
                .collect(Collectors.toSet());
        Set<Gradebook.Without> looked = new HashSet<>(pull.without());
        pull.grades().forEach(grade -> looked.add(new Gradebook.Without(grade.student(), grade.workId())));
        for (Given given : given(source, measures)) {
            Gradebook.Without place = new Gradebook.Without(given.student(), given.ref());
            if ((looked.contains(place) || deleted.contains(given.ref())) && !still.contains(place)) {
                end(given.id());
                db.sql("update excuse set source_ref = null where id = :id")
                        .param("id", given.id())
                        .update();
            }
        }
    }

    private record Given(UUID id, StudentId student, String ref) {}

    private List<Given> given(ScoreSource source, List<Measure> measures) {
        return measures.isEmpty()
                ? List.of()
                : db.sql("select id, student_id, source_ref from excuse where source = :source"
                                + " and source_ref is not null and ended_at is null and measure_id in (:measures)")
                        .param("source", source.name())
                        .param(
                                "measures",
                                measures.stream()
                                        .map(measure -> measure.id().value())
                                        .toList())
                        .query((row, number) -> new Given(
                                row.getObject("id", UUID.class),
                                new StudentId(row.getObject("student_id", UUID.class)),
                                row.getString("source_ref")))
                        .list();
    }

    public List<Excuse> in(Week week, MeasureId measure, StudentId student) {
        return between(measure, student, week.startsOn(), week.endsOn());
    }

    private boolean isNoted(MeasureId measure, StudentId student, ScoreSource by, String ref) {
        return db.sql("select count(*) from excuse where measure_id = :measure and student_id = :student"
                                + " and source = :by and source_ref = :ref")
                        .param("measure", measure.value())
                        .param("student", student.value())
                        .param("by", by.name())
                        .param("ref", ref)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<Excuse> between(MeasureId measure, StudentId student, LocalDate from, LocalDate to) {
        return db.sql("select * from excuse where measure_id = :measure and student_id = :student"
                        + " and excused_on between :from and :to and ended_at is null order by excused_on")
                .param("measure", measure.value())
                .param("student", student.value())
                .param("from", from)
                .param("to", to)
                .query(Excuses::read)
                .list();
    }

    private static Excuse read(ResultSet row, int number) throws SQLException {
        return new Excuse(
                row.getObject("id", UUID.class),
                new MeasureId(row.getObject("measure_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getDate("excused_on").toLocalDate(),
                ScoreSource.valueOf(row.getString("source")));
    }
}
