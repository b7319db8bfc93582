package org.studentled.progress;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** The assignments a gradebook knows, by name, so that a child picks one with a tap instead of typing. */
@Component
public class KnownAssignments {

    private static final int LONGEST_TITLE = 120;
    private static final int WEEKS = 4;
    private static final int MOST = 6;

    private final JdbcClient db;

    KnownAssignments(JdbcClient db) {
        this.db = db;
    }

    /** What was read from a source before and is there no longer is forgotten; only what changed is written. */
    @Transactional
    void save(ClassId classId, ScoreSource source, List<Grade> grades) {
        Set<Row> now = grades.stream()
                .filter(grade -> !grade.workTitle().isBlank())
                .map(grade -> new Row(
                        grade.student().value(), shortened(grade.workTitle().strip()), grade.on()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Row> before = rows(classId, source);
        before.stream()
                .filter(row -> !now.contains(row))
                .forEach(row -> about(
                                classId,
                                source,
                                row,
                                "delete from read_work where class_id = :class and source = :source"
                                        + " and student_id = :student and title = :title and on_day = :on")
                        .update());
        now.stream()
                .filter(row -> !before.contains(row))
                .forEach(row -> about(
                                classId,
                                source,
                                row,
                                "insert into read_work (class_id, source, student_id, title, on_day)"
                                        + " values (:class, :source, :student, :title, :on)")
                        .update());
    }

    private Set<Row> rows(ClassId classId, ScoreSource source) {
        return new HashSet<>(db.sql("select student_id, title, on_day from read_work where class_id = :class"
                        + " and source = :source")
                .param("class", classId.value())
                .param("source", source.name())
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getDate(3).toLocalDate()))
                .list());
    }

    private JdbcClient.StatementSpec about(ClassId classId, ScoreSource source, Row row, String sql) {
        return db.sql(sql)
                .param("class", classId.value())
                .param("source", source.name())
                .param("student", row.student())
                .param("title", row.title())
                .param("on", Date.valueOf(row.on()));
    }

    /** The names of a child's works of the last weeks, the latest first. */
    public List<String> findByStudent(StudentId student, LocalDate today) {
        return db.sql("select title, max(on_day) from read_work where student_id = :student and on_day > :since"
                        + " group by title order by max(on_day) desc, title fetch first " + MOST + " rows only")
                .param("student", student.value())
                .param("since", Date.valueOf(today.minusWeeks(WEEKS)))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
    }

    private record Row(UUID student, String title, LocalDate on) {}
}
