package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.Web;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Who is in the class, and which class a course is, as a real Moodle tells it: by halves, and by several registrations. */
class CourseAsItIsTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();
    private static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private final Students students = HOUSE.bean(Students.class);
    private final CourseRoster roster = HOUSE.bean(CourseRoster.class);
    private ClassId room;

    @BeforeEach
    void theTeacherOpensTheCourse() {
        school.visitor().launch("ms-1");
        room = taughtBy("ms-1").get(0);
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_teacher_whom_the_list_calls_a_student_is_none_and_stays_none() {
        assertThat(names()).hasSize(6).contains("Frida Lindqvist");

        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "roles", List.of(INSTRUCTOR)));
        assertThat(school.visitor().launch("ms-16").letIn()).isTrue();

        assertThat(names()).hasSize(5).doesNotContain("Frida Lindqvist");
        roster.read(room);
        assertThat(names()).hasSize(5).doesNotContain("Frida Lindqvist");
        assertThat(taughtBy("ms-16")).containsExactly(room);
    }

    @Test
    void whom_a_teacher_sent_away_stays_away_and_is_told_so() {
        var frida = student("ms-16");
        students.leave(students.get(frida).id());

        roster.read(room);
        var outcome = school.visitor().launch("ms-16");

        assertThat(names()).hasSize(5);
        assertThat(outcome.letIn()).isFalse();
        assertThat(outcome.page()).contains("Your teacher took you off this class list");
        students.comeBack(frida);
        assertThat(school.visitor().launch("ms-16").letIn()).isTrue();
    }

    @Test
    void whom_the_list_left_out_comes_back_with_it() {
        var frida = school.lms().course().with("ms-16");
        school.lms().course().remove("ms-16");
        roster.read(room);
        assertThat(names()).hasSize(5);

        school.lms().course().put(frida);
        roster.read(room);

        assertThat(names()).hasSize(6);
    }

    @Test
    void a_second_registration_finds_the_class_by_who_taught_it_and_learned_in_it() {
        assertThat(elsewhere("ms-11").letIn()).isTrue();
        assertThat(student("ms-11")).isNotNull();
        assertThat(elsewhere("ms-1").letIn()).isTrue();

        assertThat(taughtBy("ms-1")).containsExactly(room);
        assertThat(HOUSE.bean(LtiCourses.class).findByClass(room).orElseThrow().deployment())
                .isEqualTo("maple-2");
        assertThat(names()).hasSize(6);
    }

    @Test
    void a_stranger_takes_no_class_by_naming_its_course() {
        assertThat(elsewhere("ms-2").letIn()).isTrue();

        assertThat(taughtBy("ms-2")).hasSize(1).doesNotContain(room);
        assertThat(HOUSE.bean(LtiCourses.class).findByClass(room).orElseThrow().deployment())
                .isEqualTo("maple-1");
    }

    @Test
    void a_list_we_get_no_token_for_is_told_by_its_cause_until_it_is_read() {
        try (var other = OtherSchool.beside(HOUSE)) {
            var token = other.lms().tokens();
            other.lms()
                    .web()
                    .page("/token", asked -> Web.Answer.of(400, "application/json", "{\"error\":\"invalid_client\"}"));
            assertThat(other.visitor().launch("ms-1").letIn()).isTrue();
            var there = taughtBy(other, "ms-1").get(0);
            var told = HOUSE.bean(RosterAlerts.class).current().size();

            assertThatThrownBy(() -> roster.read(there))
                    .isInstanceOfSatisfying(
                            ServiceFailed.class,
                            failed -> assertThat(HOUSE.bean(RosterErrorMessages.class)
                                            .messageFor(failed)
                                            .orElseThrow()
                                            .messageKey())
                                    .isEqualTo("lms.list.NO_ACCESS"));
            assertThat(HOUSE.bean(RosterAlerts.class).current())
                    .anyMatch(item -> item.messageKey().equals("lms.alert.list.NO_ACCESS"));

            other.lms().web().page("/token", token::give);
            roster.read(there);
            assertThat(HOUSE.bean(RosterAlerts.class).current()).hasSize(told - 1);
        }
    }

    private Outcome elsewhere(String person) {
        HOUSE.bean(Platforms.class).admit(school.platform().id(), "maple-2");
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "deployment_id", "maple-2"));
        var login = new HashMap<>(school.lms().launches().begin(person));
        login.remove("lti_deployment_id");
        var visitor = school.visitor();
        return visitor.post(visitor.ticket(visitor.begin(login)));
    }

    private List<String> names() {
        return students.in(room).stream().map(each -> each.fullName()).toList();
    }

    private StudentId student(String subject) {
        return HOUSE.bean(ExternalIds.class)
                .studentOf("lms:" + room.value(), subject)
                .orElseThrow();
    }

    private List<ClassId> taughtBy(String subject) {
        return taughtBy(school, subject);
    }

    private static List<ClassId> taughtBy(OtherSchool school, String subject) {
        StaffId teacher = HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), subject)
                .orElseThrow();
        return HOUSE.bean(Classes.class).taughtBy(teacher).stream()
                .map(each -> each.id())
                .toList();
    }
}
