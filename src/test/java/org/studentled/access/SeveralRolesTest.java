package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** Someone who is several things at the school chooses, and whoever is nothing any more is told so. */
@FullApplication
@RecordApplicationEvents
class SeveralRolesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    TestRestTemplate web;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    StaffRoles roles;

    @Autowired
    Classes classes;

    @Autowired
    AuditLog auditLog;

    @Autowired
    SchoolZone zone;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    private StaffId pat = StaffId.random();
    private ClassId room = ClassId.random();

    @BeforeEach
    void someone_who_teaches_and_works_in_the_office() {
        pat = staff.addTeacher("Pat Paper", null).id();
        room = classes.create("Room 5", 2, pat).id();
        roles.grant(pat, StaffRole.OFFICE, null, Actor.system());
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_link_asks_whoever_is_several_things_and_is_not_used_up_until_they_chose_one_of_theirs() {
        String link = signIn.issue(pat, SignIn.LIFE);
        PageClient visitor = new PageClient(browser, "");
        assertThat(visitor.open(link).body())
                .contains("Continue as teacher", "Continue as office")
                .doesNotContain("Continue as administrator");
        assertThat(visitor.send(link).body()).contains("Continue as teacher");
        assertThat(visitor.send(link, "role", "ADMINISTRATOR").status()).isEqualTo(403);
        assertThat(visitor.send(link, "role", "SYSTEM").status()).isEqualTo(403);
        assertThat(visitor.send(link, "role", "KING").status()).isEqualTo(400);
        assertThat(roleOf(keyIn(visitor.send(link, "role", "OFFICE").body()))).isEqualTo(Role.OFFICE);
        assertThat(visitor.send(link, "role", "TEACHER").status()).isEqualTo(410);
    }

    @Test
    void they_change_it_in_the_bar_and_the_audit_log_says_so() {
        String before = sessions.start(Actor.teacher(pat), null);
        PageClient teacher = new PageClient(browser, before);
        assertThat(teacher.open("/desk").body()).contains("href=\"/role\"");
        assertThat(teacher.open("/role").body())
                .contains("Continue as office")
                .doesNotContain("Continue as teacher", "Continue as principal");
        String after = keyIn(teacher.send("/role", "role", "OFFICE").body());
        assertThat(roleOf(after)).isEqualTo(Role.OFFICE);
        assertThat(sessions.find(before)).as("the visit as a teacher").isEmpty();
        assertThat(auditLog.findBySubject(pat.value()))
                .anySatisfy(entry -> assertThat(entry).satisfies(line -> {
                    assertThat(line.what()).isEqualTo("role-changed");
                    assertThat(line.actor()).isEqualTo(Actor.office(pat));
                    assertThat(line.why()).isEqualTo("TEACHER");
                }));
    }

    @Test
    void no_one_becomes_what_they_are_not_and_a_launch_stays_what_it_said() {
        for (String wanted : new String[] {"ADMINISTRATOR", "PRINCIPAL", "STUDENT", "SYSTEM", "DOOR_HELPER"}) {
            String key = sessions.start(Actor.teacher(pat), null);
            assertThat(new PageClient(browser, key)
                            .send("/role", "role", wanted)
                            .status())
                    .as(wanted)
                    .isEqualTo(403);
            assertThat(roleOf(key)).isEqualTo(Role.TEACHER);
        }
        String fromCourse = sessions.start(new Session(Actor.teacher(pat), room, null, clock.instant()), "platform");
        String fromLink = sessions.start(new Session(Actor.teacher(pat), null, null, clock.instant()), "platform");
        for (String key : new String[] {fromCourse, fromLink}) {
            assertThat(new PageClient(browser, key)
                            .send("/role", "role", "OFFICE")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(new PageClient(browser, fromCourse).open("/classes/" + room).body())
                .doesNotContain("href=\"/role\"");
    }

    @Test
    void whoever_is_one_thing_is_never_asked() {
        StaffId one = staff.addTeacher("Ms. One", null).id();
        String link = signIn.issue(one, SignIn.LIFE);
        PageClient visitor = new PageClient(browser, "");
        assertThat(visitor.open(link).body()).contains(">Continue<").doesNotContain("Continue as");
        String key = keyIn(visitor.send(link).body());
        assertThat(roleOf(key)).isEqualTo(Role.TEACHER);
        assertThat(new PageClient(browser, key).open("/desk").body()).doesNotContain("href=\"/role\"");
    }

    @Test
    void a_role_that_was_taken_away_ends_the_visit_in_it_and_leaves_the_other_one() {
        String office = sessions.start(Actor.office(pat), null);
        String teacher = sessions.start(Actor.teacher(pat), null);
        roles.end(pat, StaffRole.OFFICE);
        assertThat(sessions.find(office)).isEmpty();
        assertThat(sessions.find(teacher)).isPresent();
    }

    @Test
    void a_substitute_whose_day_is_over_is_told_so_in_the_open_visit_and_at_a_new_sign_in() {
        String email = "sam" + UUID.randomUUID() + "@school.example";
        StaffId sam = staff.addForRoles("Sam Sub", email).id();
        classes.assign(new Teaching(room, sam, TeachingKind.SUBSTITUTE, zone.today(), zone.today()));
        String tab = sessions.start(Actor.teacher(sam), null);
        String earlier = signIn.issue(sam, Duration.ofDays(2));
        assertThat(ask(tab, "/classes/" + room).getStatusCode().value()).isEqualTo(200);

        clock.forward(Duration.ofDays(1));

        ResponseEntity<String> answer = ask(tab, "/classes/" + room);
        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(answer.getBody()).contains("Your last day here was", "ask the school office or the teacher");
        signIn.sendLink(email);
        String letter = events.stream(SignInLink.Requested.class)
                .filter(each -> each.staff().equals(sam))
                .findFirst()
                .orElseThrow()
                .path();
        for (String link : new String[] {earlier, letter}) {
            assertThat(new PageClient(browser, "").open(link).status()).isEqualTo(410);
            assertThat(new PageClient(browser, "").send(link).body()).contains("Your last day here was");
        }
        assertThat(catchThrowable(() -> sessions.start(Actor.teacher(sam), room)))
                .as("by a launch")
                .hasMessageContaining("access.role.over");
    }

    @Test
    void a_substitute_who_comes_too_early_is_told_the_day() {
        StaffId sam = staff.addForRoles("Sam Sub", null).id();
        classes.assign(new Teaching(
                room,
                sam,
                TeachingKind.SUBSTITUTE,
                zone.today().plusDays(1),
                zone.today().plusDays(1)));
        String link = signIn.issue(sam, Duration.ofDays(2));
        assertThat(new PageClient(browser, "").open(link).body()).contains("Your first day here is");
        clock.forward(Duration.ofDays(1));
        assertThat(roleOf(keyIn(new PageClient(browser, "").send(link).body()))).isEqualTo(Role.TEACHER);
    }

    private Role roleOf(String key) {
        return sessions.find(key).orElseThrow().actor().role();
    }

    private static String keyIn(String body) {
        return body.replaceAll("(?s).*data-session=\"([^\"]+)\".*", "$1");
    }

    /** Over real HTTP: who has no visit is sent on inside the server. */
    private ResponseEntity<String> ask(String key, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Session", key);
        return web.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
