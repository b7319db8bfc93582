package org.studentled.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.access.Session;
import org.studentled.access.Sessions;
import org.studentled.classroom.CourseClasses;
import org.studentled.classroom.GoogleClassFixture;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.journeys.SharedSchool;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.classroom.Person;
import org.studentled.sandbox.oidc.OidcAccount;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;

/** A class that lives in Google Classroom and knows no LTI: its people are those of the course, by their Google accounts. */
class GoogleOnlyClassTest {

    private static final SandboxSchool SCHOOL = SharedSchool.get();

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final OidcAccount ada = account("Ada Okafor");
    private final OidcAccount colleague = account("Cole League");
    private final OidcAccount stranger = account("Sam Stranger");
    private final ProviderVisitor visitor = new ProviderVisitor(SCHOOL);
    private StaffId teacher = StaffId.random();
    private Linked reading = new Linked(ClassId.random(), StudentId.random());
    private Linked science = reading;

    @BeforeEach
    void two_courses_with_one_student_in_both() {
        List.of(ada, colleague, stranger).forEach(SCHOOL.google()::add);
        teacher = SCHOOL.bean(Staff.class).addTeacher("Tia Teacher", null).id();
        reading = linked("Reading");
        science = linked("Science");
    }

    @Test
    void a_task_opens_the_week_of_its_own_class_and_no_other() {
        assertThat(actorIn(signIn(ada, "door=ANY&next=" + taskOf(reading)))).isEqualTo(reading.actor());
        assertThat(actorIn(signIn(ada, "door=ANY&next=" + taskOf(science)))).isEqualTo(science.actor());
        assertThat(session(signIn(ada, "door=ANY&next=" + taskOf(science))).classId())
                .isEqualTo(science.classId());
        // Without a task the student says which of the two.
        assertThat(signIn(ada, "door=STUDENT").body()).contains("Who is it today?", "Reading " + run, "Science " + run);
    }

    @Test
    void who_is_in_no_linked_course_is_told_so_kindly_and_an_archived_course_opens_nothing() {
        assertThat(signIn(stranger, "door=ANY&next=" + taskOf(reading)).body())
                .contains("<code>NOT_IN_THE_CLASS</code>", "nothing you did wrong");
        SCHOOL.bean(JdbcClient.class)
                .sql("update classroom_course set course_state = 'ARCHIVED' where course_name in (:one, :other)")
                .param("one", "Reading " + run)
                .param("other", "Science " + run)
                .update();
        assertThat(signIn(ada, "door=STUDENT").body()).contains("<code>NOT_IN_THE_CLASS</code>");
    }

    @Test
    void a_co_teacher_of_the_course_is_a_co_teacher_here() {
        SCHOOL.bean(JdbcClient.class)
                .sql("insert into classroom_teacher (class_id, course_id, google_id) values (:class, :course, :google)")
                .param("class", reading.classId().value())
                .param("course", "Reading" + run)
                .param("google", colleague.subject())
                .update();
        Actor actor = actorIn(signIn(colleague, "door=STAFF"));
        assertThat(actor.role()).isEqualTo(Role.TEACHER);
        Classes classes = SCHOOL.bean(Classes.class);
        assertThat(classes.teaches(new StaffId(actor.id()), reading.classId())).isTrue();
        assertThat(classes.teaches(new StaffId(actor.id()), science.classId())).isFalse();
        // Again the same person, and once the course lets them go, no one.
        assertThat(actorIn(signIn(colleague, "door=STAFF"))).isEqualTo(actor);
        SCHOOL.bean(JdbcClient.class)
                .sql("delete from classroom_teacher where google_id = :google")
                .param("google", colleague.subject())
                .update();
        StaffId co = new StaffId(actor.id());
        // The list is read with both of them, and later without the colleague.
        classes.syncTeachers(reading.classId(), Set.of(teacher, co), TeachingSource.GOOGLE);
        classes.syncTeachers(reading.classId(), Set.of(teacher), TeachingSource.GOOGLE);
        assertThat(ProviderVisitor.keyIn(signIn(colleague, "door=STAFF"))).isEmpty();
    }

    @Test
    void whoever_came_to_the_course_since_its_list_was_read_is_in_at_the_first_try() {
        Person artist = person("Art");
        String course = "77%08d".formatted(run.hashCode() & 0xffffff);
        SCHOOL.classroom().happens().open(course, "Art " + run, artist, 0);
        ClassId art = SCHOOL.bean(CourseClasses.class)
                .open(connected(artist), Map.of(course, 4))
                .get(0);
        Person newcomer = person("New");
        Person helper = person("Help");
        SCHOOL.classroom().happens().back(course, newcomer);
        SCHOOL.classroom().happens().teach(course, helper);
        List.of(newcomer, helper)
                .forEach(each -> SCHOOL.google().add(OidcAccount.google(each).with("hd", "maple.example")));
        String task = taskOf(new Linked(art, StudentId.random()));
        long before = readingsOf(course);

        Session student = session(visitor.signIn("google", "door=ANY&next=" + task, newcomer.id()));
        assertThat(student.classId()).isEqualTo(art);
        assertThat(student.actor().role()).isEqualTo(Role.STUDENT);
        Actor teacher = session(visitor.signIn("google", "door=ANY&next=" + task, helper.id()))
                .actor();
        assertThat(SCHOOL.bean(Classes.class).teaches(new StaffId(teacher.id()), art))
                .isTrue();
        // The one reading brought both; a stranger costs one more, however often they try.
        assertThat(readingsOf(course)).isEqualTo(before + 1);
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(stranger, "door=ANY&next=" + task).body()).contains("<code>NOT_IN_THE_CLASS</code>");
        }
        assertThat(readingsOf(course)).isEqualTo(before + 2);
    }

    private static long readingsOf(String course) {
        return SCHOOL.classroom().calls("GET", "/v1/courses/" + course + "/students");
    }

    private StaffId connected(Person person) {
        StaffId id =
                SCHOOL.bean(Staff.class).addTeacher(person.fullName(), null).id();
        SCHOOL.bean(GoogleAuthorizations.class)
                .save(
                        Actor.teacher(id),
                        person.id(),
                        person.email(),
                        Set.of(GoogleClassFixture.SCOPES),
                        SCHOOL.classroom().refreshTokenOf(person, GoogleClassFixture.SCOPES));
        return id;
    }

    private Person person(String given) {
        String name = given + " " + run;
        return new Person(UUID.randomUUID().toString(), given, run, name, given + run + "@maple.example");
    }

    private HttpResponse<String> signIn(OidcAccount account, String parameters) {
        return visitor.signIn("google", parameters, account.subject());
    }

    private Actor actorIn(HttpResponse<String> page) {
        return session(page).actor();
    }

    private Session session(HttpResponse<String> page) {
        assertThat(ProviderVisitor.keyIn(page)).as(page.body()).isNotEmpty();
        return SCHOOL.bean(Sessions.class).find(ProviderVisitor.keyIn(page)).orElseThrow();
    }

    /** A class with Ada in it, as if its course had been linked and read. */
    private Linked linked(String name) {
        ClassId id =
                SCHOOL.bean(Classes.class).create(name + " " + run, 3, teacher).id();
        StudentId student =
                SCHOOL.bean(Students.class).enroll(id, "Ada Okafor", null).id();
        SCHOOL.bean(JdbcClient.class)
                .sql("insert into classroom_course (class_id, course_id, course_name, staff_id, linked_at)"
                        + " values (:class, :course, :name, :staff, current_timestamp)")
                .param("class", id.value())
                .param("course", name + run)
                .param("name", name + " " + run)
                .param("staff", teacher.value())
                .update();
        SCHOOL.bean(ExternalIds.class).save("google", name + run + "/" + ada.subject(), student);
        return new Linked(id, student);
    }

    private String taskOf(Linked linked) {
        JdbcClient db = SCHOOL.bean(JdbcClient.class);
        WeekId week = WeekId.random();
        SCHOOL.bean(PrepTasks.class)
                .publish(
                        linked.classId(),
                        week,
                        new PrepTasks.Task("My week", "", LocalDate.of(2026, 12, 4), URI.create(SCHOOL.address())));
        UUID task = db.sql("select id from classroom_task where class_id = :class and week_id = :week")
                .param("class", linked.classId().value())
                .param("week", week.value())
                .query(UUID.class)
                .single();
        return URLEncoder.encode("/?task=" + task, StandardCharsets.UTF_8);
    }

    private OidcAccount account(String name) {
        return OidcAccount.google(UUID.randomUUID().toString(), name, run + "@maple.example")
                .with("hd", "maple.example");
    }

    private record Linked(ClassId classId, StudentId student) {

        Actor actor() {
            return Actor.student(student);
        }
    }
}
