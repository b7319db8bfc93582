package org.studentled.progress;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** The works a gradebook knows of, by name, so that a child picks one by a tap instead of typing it. */
@Component
public class ReadWorks {

    private static final int LONGEST_TITLE = 120;
    private static final int WEEKS = 4;
    private static final int MOST = 6;

    private final JdbcClient db;

    ReadWorks(JdbcClient db) {
        this.db = db;
    }

    /** What was read from a source before is forgotten. */
    @Transactional
    void remember(ClassId classId, Source source, List<Grade> grades) {
        db.sql("delete from read_work where class_id = :class and source = :source")
                .param("class", classId.value())
                .param("source", source.name())
                .update();
        grades.stream()
                .filter(grade -> !grade.workTitle().isBlank())
                .forEach(grade -> db.sql("insert into read_work (class_id, source, student_id, title, on_day)"
                                + " values (:class, :source, :student, :title, :on)")
                        .param("class", classId.value())
                        .param("source", source.name())
                        .param("student", grade.student().value())
                        .param("title", shortened(grade.workTitle().strip()))
                        .param("on", Date.valueOf(grade.on()))
                        .update());
    }

    /** The names of a child's works of the last weeks, the latest first. */
    public List<String> of(StudentId student, LocalDate today) {
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
}
