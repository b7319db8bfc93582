package org.studentled.classroom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.guardians.GuardianInvitations;
import org.studentled.connect.Grants;
import org.studentled.outbox.Outbox;
import org.studentled.school.ExternalIds;
import org.studentled.school.PersonalData;
import org.studentled.school.TablePersonalData;

/** What is kept about a child because of Google Classroom: what it handed in, and the guardians invited for it. */
@Configuration(proxyBeanMethods = false)
class ClassroomPersonalData {

    @Bean
    PersonalData classroomRows(JdbcClient db, ExternalIds externalIds) {
        return new TablePersonalData(db, "classroom", 80)
                .with("googleNames", student -> externalIds.namesOf("google", student), name -> name)
                .and(
                        "classroom_submission",
                        "exists (select 1 from classroom_course c where c.class_id = classroom_submission.class_id"
                                + " and c.course_id || '/' || classroom_submission.user_id in (:googleNames))")
                .and(
                        Outbox.TABLE,
                        Outbox.entriesOf(
                                        GuardianInvitations.KIND,
                                        "select id from classroom_guardian where student_id = :child")
                                + " or "
                                + Outbox.entriesOf(
                                        DisconnectGoogle.KIND,
                                        "select id from classroom_revocation where person_id = :child"))
                .and("classroom_guardian", "student_id = :child")
                .and(Grants.TABLE, Grants.ownedBy(GoogleAuthorizations.GRANT, ":child"))
                .and("classroom_authorization", "role = 'STUDENT' and person_id = :child")
                .and("classroom_add_on", "role = 'STUDENT' and person_id = :child")
                .and("classroom_revocation", "person_id = :child");
    }
}
