package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.studentled.MovableClock;
import org.studentled.OnPostgres;
import org.studentled.access.Sessions;
import org.studentled.classroom.google.Permission;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.ScoreSource;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

@OnPostgres
class ConnectJourneyTest {

    private static final String PREFIX = "https://www.googleapis.com/auth/classroom.";
    private static final String COURSES = "/classroom/courses";
    private static final ClassroomSandbox SANDBOX = ClassroomSandbox.start(0);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SANDBOX.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("school.secret-key", () -> "c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=");
        registry.add("classroom.delivery.poll-interval", () -> "PT24H");
        registry.add("classroom.max-attempts", () -> "2");
        registry.add("classroom.initial-backoff", () -> "2ms");
    }

    @AfterAll
    static void stop() {
        SANDBOX.stop();
    }

    @LocalServerPort
    int port;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Gradebooks gradebooks;

    @Autowired
    PrepTasks prepTasks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    ClassId room12;
    String home;
    BrowserTab frame;
    BrowserTab tab;

    @BeforeEach
    void openTheClass() {
        home = "http://localhost:" + port;
        SANDBOX.startOver();
        clock.reset();
        db.sql("delete from classroom_course").update();
        db.sql("delete from classroom_authorization").update();
        db.sql("delete from external_id").update();
        StaffId tina = staff.addTeacher("Tina Teacher", null).id();
        room12 = classes.create("Room 12", 3, tina).id();
        frame = new BrowserTab(home, sessions.start(Actor.teacher(tina), room12));
        tab = new BrowserTab(home, "");
    }

    @Test
    void a_teacher_connects_links_her_course_and_the_class_comes_with_its_grades() {
        assertThat(tab.get(allow(scopes())).body()).contains("connected as tina@maple.example");
        var choosing = frame.get(page());
        assertThat(choosing.body())
                .contains("Room 12 · Grade 3")
                .contains("Science club")
                .doesNotContain("Grade 2");
        var preview = frame.get(BrowserTab.link(choosing, page() + "/preview\\?course=" + ClassroomSandbox.ROOM_12));
        assertThat(preview.body()).contains("Ana Álvarez", "Chen Wei (陈伟)", "frida@maple.example");
        assertThat(students.in(room12)).isEmpty();

        var linked = frame.post(page() + "/link", Map.of("course", ClassroomSandbox.ROOM_12));
        assertThat(linked.statusCode()).isBetween(300, 303);
        assertThat(students.in(room12)).extracting(Student::callName).contains("Ana", "Brian", "Emeka");
        assertThat(frame.get("/classes/" + room12).body())
                .contains("connected to Google Classroom", "by Tina Teacher", "Unlink the course")
                .doesNotContain("Connect Google Classroom");
        gradebooks.pull(room12);
        assertThat(gradebooks
                        .lastPull(room12, ScoreSource.CLASSROOM)
                        .orElseThrow()
                        .grades())
                .isEqualTo(SANDBOX.assignedGrades(ClassroomSandbox.ROOM_12).size());
        assertThat(SANDBOX.calls("POST", ".*/courseWork")).isZero();
        assertThat(tab.get(throughGoogle(
                                BrowserTab.link(frame.get(page()), "/classroom/connect/[^\"]+"),
                                PREFIX + "coursework.students"))
                        .body())
                .contains("connected as tina@maple.example");
        var task = new PrepTasks.Task(
                "My week", "Choose a piece.", LocalDate.now(clock).plusDays(3), URI.create("https://c.example/week"));
        prepTasks.publish(room12, WeekId.random(), task);
        assertThat(SANDBOX.ownWork(ClassroomSandbox.ROOM_12)).hasSize(1);
        assertThat(frame.get(page()).body()).contains("My week").contains("posted");
    }

    @Test
    void the_way_back_is_good_once_and_in_the_same_browser_only() {
        String address = allow(scopes());
        assertThat(new BrowserTab(home, "").get(address).statusCode()).isEqualTo(410);
        assertThat(tab.get(address).statusCode()).isEqualTo(200);
        var again = tab.get(address);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This request to Google has expired or was already used.");
    }

    @Test
    void a_ticket_ends_after_ten_minutes() {
        String ticket = ticket();
        clock.forward(Duration.ofMinutes(11));
        assertThat(tab.get(ticket).statusCode()).isEqualTo(410);
    }

    @Test
    void a_no_at_google_is_a_calm_page_and_nothing_is_kept() {
        assertThat(tab.get(decide(scopes(), "deny")).body()).contains("Google isn’t connected");
        assertThat(frame.get(page()).body()).contains("Connect with Google");
    }

    @Test
    void an_unticked_box_is_told_and_the_half_consent_is_given_back() {
        var answer = tab.get(allow(PREFIX + "rosters.readonly"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("leave all boxes checked");
        assertThat(SANDBOX.calls("POST", "/revoke")).isEqualTo(1);
    }

    @Test
    void courses_become_classes_and_what_google_has_in_the_way_is_said_with_the_next_step() {
        assertThat(frame.get(COURSES).body()).contains("Connect with Google");
        tab.get(allow(scopes()));
        assertThat(frame.get(COURSES).body()).contains("Science club", "Add the checked courses");
        var form = Map.of("course", ClassroomSandbox.SCIENCE_CLUB, "grade." + ClassroomSandbox.SCIENCE_CLUB, "4");
        assertThat(frame.post(COURSES, Map.of()).body()).contains("You haven’t checked a course.");
        assertThat(frame.post(COURSES, Map.of("course", ClassroomSandbox.SCIENCE_CLUB))
                        .statusCode())
                .isEqualTo(422);
        SANDBOX.mishap(Fault.FORBIDDEN, 1, "GET", "/v1/courses/\\d+/students");
        assertThat(frame.post(COURSES, form).body()).contains("Google says this account can’t open the course.");
        SANDBOX.mishap(Fault.UNAVAILABLE, 2, "GET", "/v1/courses/\\d+/teachers");
        assertThat(frame.post(COURSES, form).body()).contains("Nothing was added.");
        assertThat(frame.get(COURSES).body()).doesNotContain("already here");
        assertThat(frame.post(COURSES, form).headers().firstValue("Location").orElse(""))
                .contains("/classes/");
        assertThat(frame.get(COURSES).body()).contains("already here");
        SANDBOX.revoke(Person.TINA);
        SANDBOX.expireAccessTokens();
        assertThat(frame.get(COURSES).body()).contains("Connect with Google again");
    }

    @Test
    void disconnecting_takes_the_consent_back_at_google() {
        tab.get(allow(scopes()));
        frame.post(page() + "/disconnect", Map.of());
        assertThat(SANDBOX.calls("POST", "/revoke")).isEqualTo(1);
        assertThat(frame.get(page()).body()).contains("Connect with Google");
    }

    @Test
    void a_pupil_and_a_teacher_of_another_class_do_not_get_in() {
        var ana = students.enroll(room12, "Ana Álvarez", null).id();
        var other = staff.addTeacher("Another", null).id();
        BrowserTab anas = new BrowserTab(home, sessions.start(Actor.student(ana), room12));
        BrowserTab others = new BrowserTab(home, sessions.start(Actor.teacher(other), null));
        assertThat(anas.get(page()).statusCode()).isEqualTo(403);
        assertThat(others.get(page()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_pupil_connects_for_its_own_work_and_takes_it_back() {
        var ana = students.enroll(room12, "Ana Álvarez", null).id();
        BrowserTab anas = new BrowserTab(home, sessions.start(Actor.student(ana), room12));
        assertThat(frame.get("/classroom/mine").statusCode()).isEqualTo(403);
        String ticket = BrowserTab.link(anas.get("/classroom/mine"), "/classroom/connect/[^\"]+");
        String scopes = String.join(" ", Permission.OWN_WORK.scopes());
        assertThat(tab.get(tab.throughGoogle(ticket, Person.ANA, scopes, "allow", "Ana"))
                        .body())
                .contains("connected as ana@maple.example");
        assertThat(anas.get("/classroom/mine").body())
                .contains("My work in Google Classroom", "Room 12")
                .doesNotContain("Brian");
        anas.post("/classroom/mine/disconnect", Map.of());
        assertThat(anas.get("/classroom/mine").body()).contains("Connect with Google");
        assertThat(SANDBOX.calls("POST", "/revoke")).isEqualTo(1);
    }

    @Test
    void one_child_cannot_be_two_people_of_the_course() {
        tab.get(allow(scopes()));
        String ana = students.enroll(room12, "Ana Álvarez", null).id().toString();
        var form = Map.of(
                "course", ClassroomSandbox.ROOM_12, "child." + Person.ANA.id(), ana, "child." + Person.BRIAN.id(), ana);
        assertThat(frame.post(page() + "/link", form).statusCode()).isEqualTo(422);
    }

    private String page() {
        return "/classes/" + room12 + "/classroom";
    }

    private String ticket() {
        return BrowserTab.link(frame.get(page()), "/classroom/connect/[^\"]+");
    }

    private String allow(String scopes) {
        return decide(scopes, "allow");
    }

    private String decide(String scopes, String answer) {
        return tab.throughGoogle(ticket(), Person.TINA, scopes, answer);
    }

    private String throughGoogle(String ticket, String scopes) {
        return tab.throughGoogle(ticket, Person.TINA, scopes, "allow");
    }

    private static String scopes() {
        return String.join(" ", Permission.READ.scopes());
    }
}
