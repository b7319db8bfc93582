package org.studentled.classroom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What is kept about a child because of Google Classroom: what it handed in, and the guardians invited for it. */
@Configuration(proxyBeanMethods = false)
class ClassroomPersonalData {

    @Bean
    PersonalData classroomRows(JdbcClient db) {
        return new TablePersonalData(db, "classroom", 80)
                .and(
                        "classroom_submission",
                        "exists (select 1 from external_id k join classroom_course c on k.kind = 'STUDENT'"
                                + " and k.source_system = 'google' and k.our_id = :child"
                                + " where c.class_id = classroom_submission.class_id"
                                + " and k.external_id = c.course_id || '/' || classroom_submission.user_id)")
                .and("classroom_guardian", "student_id = :child")
                .and("classroom_authorization", "role = 'STUDENT' and person_id = :child")
                .and("classroom_pending_authorization", "role = 'STUDENT' and person_id = :child")
                .and("classroom_add_on", "role = 'STUDENT' and person_id = :child")
                .and("classroom_revocation", "person_id = :child");
    }
}
