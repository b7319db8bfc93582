package org.studentled.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's policies for all its classes; whatever is not decided is not allowed. */
@Component
public class SchoolPolicies {

    private static final String NEXT_TEACHER = "next-teacher-sees-goals";

    private final JdbcClient db;

    SchoolPolicies(JdbcClient db) {
        this.db = db;
    }

    /** Whether a teacher who takes over a class sees the goals of the rounds before. */
    public boolean nextTeacherSeesGoals() {
        return db.sql("select enabled from school_setting where name = :name")
                .param("name", NEXT_TEACHER)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    public void nextTeacherSeesGoals(boolean says) {
        db.sql("delete from school_setting where name = :name")
                .param("name", NEXT_TEACHER)
                .update();
        db.sql("insert into school_setting (name, enabled) values (:name, :enabled)")
                .param("name", NEXT_TEACHER)
                .param("enabled", says)
                .update();
    }
}
