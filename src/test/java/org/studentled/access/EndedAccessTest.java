package org.studentled.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Students;

/** Access that ends: by the office, by leaving, with the class someone no longer teaches. */
@FullApplication
class EndedAccessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    TestRestTemplate web;

    EveningFixture school;
    StaffId hall;
    PageClient office;

    @BeforeEach
    void a_class_and_the_office() {
        school = new EveningFixture(context);
        hall = staff.addOffice("Mrs. Hall", null).id();
        office = new PageClient(browser, sessions.start(Actor.office(hall), null));
    }

    @Test
    void the_office_ends_a_teachers_access_from_its_home_and_gives_it_back() {
        String teacher = sessions.start(Actor.teacher(school.teacher), school.room);
        String studentOnTheirDevice =
                sessions.start(new Session(Actor.student(school.ben), school.room, school.teacher, now()));
        String device = context.getBean(ClassDevices.class).start(school.room, Actor.teacher(school.teacher));
        String at = "/office/staff/" + school.teacher;
        String name = "Ms. Okafor of " + UUID.randomUUID();
        staff.rename(school.teacher, name);
        assertThat(office.open("/office/staff?staff=" + name).body()).contains("href=\"" + at + "\"");
        assertThat(office.open(at).body()).contains("action=\"" + at + "/end-access\"");

        String back = URLDecoder.decode(office.send(at + "/end-access").location(), UTF_8);

        assertThat(opened(teacher, "/classes/" + school.room)).isEqualTo(401);
        assertThat(opened(studentOnTheirDevice, "/")).isEqualTo(401);
        assertThat(new PageClient(browser, "").open("/device/" + device).status())
                .isEqualTo(410);
        assertThat(office.open(back).body()).contains(name, "access ended", "action=\"" + at + "/give-back\"");
        assertRefused(Actor.teacher(school.teacher));

        office.send(at + "/give-back");
        assertThat(school.teacherAt(browser).open("/classes/" + school.room).status())
                .isEqualTo(200);
    }

    @Test
    void a_long_list_of_staff_comes_in_pages_and_can_be_searched() {
        String school = "100%_" + UUID.randomUUID();
        for (int number = 10; number < 37; number++) {
            staff.addTeacher("Teacher " + number + " of " + school, null);
        }

        String first = office.open("/office/staff?staff=" + school).body();
        assertThat(first)
                .contains("Teacher 10 of", "Teacher 34 of", "Next")
                .doesNotContain("Teacher 35 of", "Previous");
        assertThat(office.open("/office/staff?page=1&staff=" + school).body())
                .contains("Teacher 35 of", "Teacher 36 of", "Previous")
                .doesNotContain("Teacher 34 of", "Next");
        assertThat(office.open("/office/staff?staff=100x" + school.substring(4)).body())
                .as("a sign that stands for any other elsewhere stands for itself here")
                .contains("No one has this name or email.");
    }

    @Test
    void a_staff_member_without_access_gets_no_letter_and_an_older_link_of_theirs_is_dead() {
        String address = "ended" + UUID.randomUUID() + "@school.example";
        StaffId gone = staff.addTeacher("Mr. Gone", address).id();
        SignIn signIn = context.getBean(SignIn.class);
        String link = signIn.issue(gone, SignIn.LIFE);
        office.send("/office/staff/" + gone + "/end-access");
        assertThat(new PageClient(browser, "").send(link).status()).isEqualTo(410);
        String later = signIn.issue(gone, SignIn.LIFE);
        assertThat(new PageClient(browser, "").send(later).status()).isEqualTo(410);
    }

    @Test
    void the_office_ends_a_students_access_with_one_button_on_their_page() {
        String ben = sessions.start(Actor.student(school.ben), school.room);
        String at = "/office/records/" + school.ben;
        assertThat(office.open(at).body()).contains("action=\"" + at + "/end-access\"");
        office.send(at + "/end-access");
        assertThat(opened(ben, "/")).isEqualTo(401);
        assertRefused(Actor.student(school.ben));
        office.send(at + "/give-back");
        assertThat(school.studentAt(browser, school.ben).open("/").status()).isLessThan(400);
    }

    @Test
    void nobody_in_the_office_locks_themselves_out_and_no_teacher_ends_anyones_access() {
        assertThat(office.send("/office/staff/" + hall + "/end-access").status())
                .isEqualTo(409);
        PageClient teacher = school.teacherAt(browser);
        assertThat(teacher.send("/office/staff/" + hall + "/end-access").status())
                .isEqualTo(403);
        assertThat(teacher.send("/office/records/" + school.ben + "/end-access").status())
                .isEqualTo(403);
        assertThat(office.open("/office").status()).isEqualTo(200);
    }

    @Test
    void a_student_who_left_neither_reads_nor_writes_with_an_open_visit() {
        String ben = sessions.start(Actor.student(school.ben), school.room);
        String work = "/participations/" + school.participation(school.ben) + "/goals";
        assertThat(opened(ben, work)).isEqualTo(200);
        context.getBean(Students.class).leave(school.ben);
        assertThat(opened(ben, work)).isEqualTo(401);
        assertThat(asked(ben, HttpMethod.POST, work)).isEqualTo(401);
        assertThat(opened(sessions.start(Actor.student(school.ben), school.room), work))
                .isEqualTo(401);
    }

    @Test
    void what_an_lms_said_of_a_teacher_it_takes_back_but_not_whom_the_school_named() {
        Classes classes = context.getBean(Classes.class);
        var lms = org.studentled.school.TeachingSource.LMS;
        StaffId launched = staff.addTeacher("Mr. Launched", null).id();
        classes.addTeacher(school.room, launched, lms);
        String tab = sessions.start(Actor.teacher(launched), school.room);
        classes.withdrawTeacher(school.room, launched, lms);
        assertThat(opened(tab, "/classes/" + school.room)).isEqualTo(401);

        classes.addTeacher(school.room, launched, lms);
        classes.addTeacher(school.room, launched);
        classes.withdrawTeacher(school.room, launched, lms);
        assertThat(classes.teaches(launched, school.room)).isTrue();
    }

    @Test
    void a_teacher_missing_from_a_class_list_goes_only_if_an_earlier_list_named_them() {
        Classes classes = context.getBean(Classes.class);
        var lms = org.studentled.school.TeachingSource.LMS;
        StaffId listed = staff.addTeacher("Ms. Listed", null).id();
        StaffId administrator = staff.addTeacher("Mx. Admin", null).id();
        classes.addTeacher(school.room, listed, lms);
        classes.addTeacher(school.room, administrator, lms);
        classes.syncTeachers(school.room, java.util.Set.of(listed), lms);
        assertThat(classes.teaches(administrator, school.room)).isTrue();
        StaffId other = staff.addTeacher("Ms. Other", null).id();
        classes.addTeacher(school.room, other, lms);
        classes.syncTeachers(school.room, java.util.Set.of(other), lms);
        assertThat(classes.teaches(listed, school.room)).isFalse();
        assertThat(classes.teaches(administrator, school.room)).isTrue();
        assertThat(classes.teaches(school.teacher, school.room)).isTrue();
    }

    private void assertRefused(Actor actor) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sessions.start(actor, null)))
                .hasMessageContaining("access.end.ended");
    }

    private int opened(String key, String path) {
        return asked(key, HttpMethod.GET, path);
    }

    /** Over real HTTP: who has no visit is sent on inside the server. */
    private int asked(String key, HttpMethod method, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Session", key);
        return web.exchange(path, method, new HttpEntity<>(headers), String.class)
                .getStatusCode()
                .value();
    }

    private java.time.Instant now() {
        return context.getBean(java.time.Clock.class).instant();
    }
}
