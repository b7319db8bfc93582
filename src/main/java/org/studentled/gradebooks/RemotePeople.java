package org.studentled.gradebooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** The students of the courses that grades are read from, as of the latest reading. */
@Component
class RemotePeople {

    private static final int LONGEST = 255;

    private final JdbcClient db;

    RemotePeople(JdbcClient db) {
        this.db = db;
    }

    List<RemotePerson> findBySource(ClassId classId, ScoreSource kind) {
        return db.sql("select * from lms_person where class_id = :class and source = :source order by name, person")
                .param("class", classId.value())
                .param("source", kind.name())
                .query(RemotePeople::read)
                .list();
    }

    /** Who was met before and is not among them is forgotten. */
    @Transactional
    void save(ClassId classId, ScoreSource kind, List<RemotePerson> people) {
        delete(classId, kind);
        people.forEach(person -> db.sql("insert into lms_person (class_id, source, person, name, how, student_id)"
                        + " values (:class, :source, :person, :name, :how, :student)")
                .param("class", classId.value())
                .param("source", kind.name())
                .param("person", person.id())
                .param("name", shortened(person.name()))
                .param("how", person.matchedBy().name())
                .param(
                        "student",
                        Optional.ofNullable(person.student())
                                .map(StudentId::value)
                                .orElse(null),
                        Types.OTHER)
                .update());
    }

    @Transactional
    void delete(ClassId classId, ScoreSource kind) {
        db.sql("delete from lms_person where class_id = :class and source = :source")
                .param("class", classId.value())
                .param("source", kind.name())
                .update();
    }

    private static RemotePerson read(ResultSet row, int number) throws SQLException {
        return new RemotePerson(
                row.getString("person"),
                row.getString("name"),
                RemotePerson.MatchedBy.valueOf(row.getString("how")),
                Optional.ofNullable(row.getObject("student_id", UUID.class))
                        .map(StudentId::new)
                        .orElse(null));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
