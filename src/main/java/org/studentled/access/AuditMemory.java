package org.studentled.access;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.Households;
import org.studentled.school.Memory;
import org.studentled.school.StudentId;

/**
 * What the audit log says of a child and their adults. The rows stay, for they say what staff did; the words that staff
 * typed go. A bare id leads nowhere once the child is gone.
 */
@Component
class AuditMemory implements Memory {

    private static final String ABOUT = "subject = :child or subject in ";

    private final JdbcClient db;

    AuditMemory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int floor() {
        return 79;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(StudentId child) {
        return Map.of(
                "audit_event",
                db.sql("select * from audit_event where " + ABOUT + Households.ADULTS_OF_CHILD + " order by at")
                        .param("child", child.value())
                        .query()
                        .listOfRows());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(StudentId child) {
        db.sql("update audit_event set reason = null where reason is not null and (" + ABOUT
                        + Households.ADULTS_ONLY_OF_CHILD + ")")
                .param("child", child.value())
                .update();
    }
}
