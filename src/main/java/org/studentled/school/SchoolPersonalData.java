package org.studentled.school;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the school itself keeps about a child: its name, its families, and the names others know it by. */
@Component
class SchoolPersonalData implements PersonalData {

    private final TablePersonalData rows;
    private final JdbcClient db;

    SchoolPersonalData(JdbcClient db) {
        this.db = db;
        rows = new TablePersonalData(db, "school", 10)
                .andShared(
                        "external_id",
                        "our_id = :child or our_id in " + Households.ADULTS_OF_STUDENT,
                        "our_id = :child or our_id in " + Households.ADULTS_ONLY_OF_STUDENT)
                .and("household_request", "student_id = :child or household_id in " + Households.ONLY_OF_STUDENT)
                .and("contact_block", "student_id = :child or adult_id in " + Households.ADULTS_ONLY_OF_STUDENT)
                .andShared(
                        "adult_file",
                        "adult_id in " + Households.ADULTS_OF_STUDENT,
                        "adult_id in " + Households.ADULTS_ONLY_OF_STUDENT)
                .andShared(
                        "adult",
                        "household_id in " + Households.OF_STUDENT,
                        "household_id in " + Households.ONLY_OF_STUDENT)
                .and("counselor_student", "student_id = :child")
                .and("household_student", "student_id = :child")
                .and("student", "id = :child");
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public int level() {
        return rows.level();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(StudentId student) {
        Map<String, List<Map<String, Object>>> told = new LinkedHashMap<>(rows.export(student));
        told.put(
                "household",
                db.sql("select * from household where id in " + Households.OF_STUDENT)
                        .param("child", student.value())
                        .query()
                        .listOfRows());
        return told;
    }

    /** A household goes with its last child; without the child it could not be found any more. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudentId student) {
        List<UUID> households = db.sql("select id from household where id in " + Households.ONLY_OF_STUDENT)
                .param("child", student.value())
                .query(UUID.class)
                .list();
        rows.delete(student);
        households.forEach(household -> db.sql("delete from household where id = :id")
                .param("id", household)
                .update());
    }
}
