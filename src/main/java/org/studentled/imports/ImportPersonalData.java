package org.studentled.imports;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.PersonalData;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Lists that wait to be imported may name a child among others: they are in no one's export, and are erased with the child. */
@Component
class ImportPersonalData implements PersonalData {

    private final JdbcClient db;
    private final Students students;

    ImportPersonalData(JdbcClient db, Students students) {
        this.db = db;
        this.students = students;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public int level() {
        return 87;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(StudentId student) {
        return Map.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudentId student) {
        students.find(student)
                .ifPresent(known -> db.sql("delete from lms_import where class_id = :class")
                        .param("class", known.classId().value())
                        .update());
    }
}
