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
class SchoolMemory implements Memory {

    private final KeptRows rows;
    private final JdbcClient db;

    SchoolMemory(JdbcClient db) {
        this.db = db;
        rows = new KeptRows(db, "school", 10)
                .andShared(
                        "external_id",
                        "our_id = :child or our_id in " + Households.ADULTS_OF_CHILD,
                        "our_id = :child or our_id in " + Households.ADULTS_ONLY_OF_CHILD)
                .and("household_request", "student_id = :child or household_id in " + Households.ONLY_OF_CHILD)
                .and("contact_block", "student_id = :child or adult_id in " + Households.ADULTS_ONLY_OF_CHILD)
                .andShared(
                        "adult_file",
                        "adult_id in " + Households.ADULTS_OF_CHILD,
                        "adult_id in " + Households.ADULTS_ONLY_OF_CHILD)
                .andShared(
                        "adult",
                        "household_id in " + Households.OF_CHILD,
                        "household_id in " + Households.ONLY_OF_CHILD)
                .and("household_student", "student_id = :child")
                .and("student", "id = :child");
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public int floor() {
        return rows.floor();
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(StudentId child) {
        Map<String, List<Map<String, Object>>> told = new LinkedHashMap<>(rows.of(child));
        told.put(
                "household",
                db.sql("select * from household where id in " + Households.OF_CHILD)
                        .param("child", child.value())
                        .query()
                        .listOfRows());
        return told;
    }

    /** A household goes with its last child; without the child it could not be found any more. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(StudentId child) {
        List<UUID> households = db.sql("select id from household where id in " + Households.ONLY_OF_CHILD)
                .param("child", child.value())
                .query(UUID.class)
                .list();
        rows.forget(child);
        households.forEach(household -> db.sql("delete from household where id = :id")
                .param("id", household)
                .update());
    }
}
