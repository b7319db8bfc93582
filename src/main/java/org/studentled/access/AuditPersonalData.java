package org.studentled.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.PersonalData;
import org.studentled.school.StudentId;

/**
 * What the audit log says of a child and their adults. The rows stay, for they say what staff did; the words that staff
 * typed go. A bare id leads nowhere once the child is gone.
 */
@Component
class AuditPersonalData implements PersonalData {

    private static final String ABOUT = "subject in (:subjects)";

    private final JdbcClient db;
    private final Households households;

    AuditPersonalData(JdbcClient db, Households households) {
        this.db = db;
        this.households = households;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int level() {
        return 79;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(StudentId student) {
        return Map.of(
                "audit_event",
                db.sql("select * from audit_event where " + ABOUT + " order by at")
                        .param("subjects", subjects(student, households.adultIdsOf(student)))
                        .query()
                        .listOfRows());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudentId student) {
        db.sql("update audit_event set reason = null where reason is not null and " + ABOUT)
                .param("subjects", subjects(student, households.adultIdsOnlyOf(student)))
                .update();
    }

    private static List<UUID> subjects(StudentId student, List<AdultId> adults) {
        return Stream.concat(Stream.of(student.value()), adults.stream().map(AdultId::value))
                .toList();
    }
}
