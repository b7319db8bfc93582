package org.studentled.classroom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.school.KeptRows;
import org.studentled.school.Memory;

/** What is kept about a child because of Google Classroom: what it handed in, and the guardians invited for it. */
@Configuration(proxyBeanMethods = false)
class ClassroomMemory {

    @Bean
    Memory classroomRows(JdbcClient db) {
        return new KeptRows(db, "classroom", 80)
                .and(
                        "classroom_hand_in",
                        "exists (select 1 from known_as k join classroom_course c on k.kind = 'STUDENT'"
                                + " and k.known_to = 'google' and k.ours = :child"
                                + " where c.class_id = classroom_hand_in.class_id"
                                + " and k.name = c.course_id || '/' || classroom_hand_in.user_id)")
                .and("classroom_guardian", "student_id = :child")
                .and("classroom_grant", "role = 'PUPIL' and person_id = :child")
                .and("classroom_consent", "role = 'PUPIL' and person_id = :child")
                .and("classroom_add_on", "role = 'PUPIL' and person_id = :child")
                .and("classroom_farewell", "person_id = :child");
    }
}
