package org.studentled.progress;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;

/**
 * Which works a course had when it was last read to its end.
 *
 * <p>Stored separately for each course: a class that is read from another course, as after the turn of the year, has lost
 * nothing.
 */
@Component
class RemoteAssignments {

    private static final int LONGEST = 255;

    private final JdbcClient db;

    RemoteAssignments(JdbcClient db) {
        this.db = db;
    }

    /**
     * Remembers what is there now.
     *
     * @return the works that were there the last time and are gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> gone(ClassId classId, ScoreSource source, Gradebook.Course course) {
        Set<String> now = new HashSet<>(course.works());
        now.removeIf(work -> work.length() > LONGEST);
        Set<String> before = new HashSet<>(about(
                        "select work_id from gradebook_work where class_id = :class and source = :source"
                                + " and course_id = :course",
                        classId,
                        source,
                        course)
                .query(String.class)
                .list());
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(now);
        now.removeAll(before);
        forEach(
                gone,
                work -> about(
                                "delete from gradebook_work where class_id = :class and source = :source"
                                        + " and course_id = :course and work_id = :work",
                                classId,
                                source,
                                course)
                        .param("work", work)
                        .update());
        forEach(
                now,
                work -> about(
                                "insert into gradebook_work (class_id, source, course_id, work_id)"
                                        + " values (:class, :source, :course, :work)",
                                classId,
                                source,
                                course)
                        .param("work", work)
                        .update());
        return gone;
    }

    private static void forEach(Set<String> works, Consumer<String> what) {
        works.stream().sorted().forEach(what);
    }

    private JdbcClient.StatementSpec about(String sql, ClassId classId, ScoreSource source, Gradebook.Course course) {
        String id = course.id();
        return db.sql(sql)
                .param("class", classId.value())
                .param("source", source.name())
                .param("course", id.length() > LONGEST ? id.substring(0, LONGEST) : id);
    }
}
