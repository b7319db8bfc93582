package org.studentled.lms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** The students of the courses that grades are read from, as of the latest reading. */
@Component
class PeopleThere {

    private static final int LONGEST = 255;

    private final JdbcClient db;

    PeopleThere(JdbcClient db) {
        this.db = db;
    }

    List<PersonThere> of(ClassId classId, Source kind) {
        return db.sql("select * from lms_person where class_id = :class and source = :source order by name, person")
                .param("class", classId.value())
                .param("source", kind.name())
                .query(PeopleThere::read)
                .list();
    }

    /** Who was met before and is not among them is forgotten. */
    @Transactional
    void are(ClassId classId, Source kind, List<PersonThere> people) {
        forget(classId, kind);
        people.forEach(person -> db.sql("insert into lms_person (class_id, source, person, name, how, student_id)"
                        + " values (:class, :source, :person, :name, :how, :student)")
                .param("class", classId.value())
                .param("source", kind.name())
                .param("person", person.id())
                .param("name", shortened(person.name()))
                .param("how", person.how().name())
                .param(
                        "student",
                        Optional.ofNullable(person.child())
                                .map(StudentId::value)
                                .orElse(null),
                        Types.OTHER)
                .update());
    }

    @Transactional
    void forget(ClassId classId, Source kind) {
        db.sql("delete from lms_person where class_id = :class and source = :source")
                .param("class", classId.value())
                .param("source", kind.name())
                .update();
    }

    private static PersonThere read(ResultSet row, int number) throws SQLException {
        return new PersonThere(
                row.getString("person"),
                row.getString("name"),
                PersonThere.How.valueOf(row.getString("how")),
                Optional.ofNullable(row.getObject("student_id", UUID.class))
                        .map(StudentId::new)
                        .orElse(null));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
