package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.AuditLog;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Role;

/** A phone without an account at the door of one evening. */
@FullApplication
class DoorPassTest {

    private static final Pattern KEY = Pattern.compile("data-session=\"([^\"]+)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    DoorPasses doorPasses;

    @Autowired
    Conferences conferences;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    Actor teacher;
    PageClient phone;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        context.getBean(AutoAssignment.class).placeAll(school.round);
        teacher = Actor.teacher(school.teacher);
        phone = new PageClient(browser, "");
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_pass_works_from_an_hour_before_its_evening_until_its_end() {
        DoorPasses.Issued issued = issue();
        assertThat(enter(issued.code()).body()).contains("This pass works from");
        clockAt(opensAt().minusSeconds(60));
        assertThat(enter(issued.code()).status()).isEqualTo(409);
        clockAt(opensAt().plusSeconds(1));
        assertThat(enter(issued.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .status())
                .isEqualTo(200);
        clockAt(endsAt());
        assertThat(enter(issued.code()).status()).isEqualTo(410);
        assertThat(enter(issued.code()).body()).contains("The evening is over.");
    }

    @Test
    void the_link_shows_a_button_first_and_neither_it_nor_the_code_is_stored() {
        DoorPasses.Issued issued = issue();
        clockAt(opensAt());
        String path = issued.link().substring(issued.link().indexOf("/door/"));
        assertThat(phone.open(path).body()).contains("Open the list").doesNotContain("Amara");
        assertThat(doorPasses.get(issued.pass().id()).lastOpenedAt()).isNull();
        assertThat(keyOf(phone.send(path))).isNotEmpty();
        assertThat(doorPasses.get(issued.pass().id()).lastOpenedAt()).isNotNull();
        String row = context.getBean(JdbcClient.class)
                .sql("select * from door_pass where id = :id")
                .param("id", issued.pass().id().value())
                .query()
                .singleRow()
                .toString();
        assertThat(row)
                .doesNotContain(issued.code(), issued.code().replace("-", ""), path.substring("/door/".length()));
    }

    @Test
    void the_phone_sees_who_is_expected_and_nothing_more() {
        String list = helper().open("/check-in").body();
        assertThat(list)
                .contains("Amara N.", "Ben A.", "Chloé D.", "Ada Nwosu", "Mia Dupont")
                .doesNotContain("Amara Nwosu", "Max Dupont", "ada@family.example", "555 0100", "/rounds/", "no-show");
    }

    @Test
    void a_family_is_checked_in_and_the_wrong_one_taken_back() {
        PageClient helper = helper();
        ConferenceId adas = school.conference(school.amara, school.ada);
        String family = "/check-in/" + adas;
        assertThat(helper.send(family + "/arrived", "table", "2", "adults", "1").location())
                .isEqualTo("/check-in");
        assertThat(conferences.get(adas).table()).isEqualTo(2);
        assertThat(helper.open("/check-in").body()).contains("Table 2", "Undo");
        helper.send(family + "/undo");
        helper.send(family + "/undo");
        assertThat(conferences.get(adas).standing()).isEqualTo(Conference.Standing.EXPECTED);
        helper.send(family + "/arrived", "table", "3", "adults", "2");
        conferences.reach(adas, 2);
        assertThat(helper.send(family + "/undo").status()).isEqualTo(409);
        assertThat(conferences.get(adas).table()).isEqualTo(3);
        assertThat(context.getBean(AuditLog.class).findBySubject(school.amara.value()))
                .filteredOn(entry -> entry.actor().is(Role.DOOR_HELPER))
                .extracting(AuditLog.Entry::what)
                .containsExactly("checked-in-at-door", "check-in-undone", "checked-in-at-door");
    }

    @Test
    void a_family_of_another_class_or_another_evening_is_none_of_this_door() {
        PageClient helper = helper();
        EveningFixture other = new EveningFixture(context);
        ConferenceId theirs = other.conference(other.amara, other.ada);
        ConferenceId bens = school.conference(school.ben, school.nana);
        Evening later = context.getBean(Evenings.class)
                .add(
                        school.round,
                        context.getBean(Evenings.class)
                                .get(school.evening)
                                .date()
                                .plusDays(1));
        context.getBean(JdbcClient.class)
                .sql("update booking set evening_id = :later where household_id = :household")
                .param("later", later.id().value())
                .param("household", school.householdOf(school.nana).value())
                .update();
        for (ConferenceId foreign : List.of(theirs, bens)) {
            assertThat(helper.send("/check-in/" + foreign + "/arrived", "table", "1", "adults", "1")
                            .status())
                    .isEqualTo(404);
            assertThat(helper.send("/check-in/" + foreign + "/undo").status()).isEqualTo(404);
            assertThat(conferences.get(foreign).standing()).isEqualTo(Conference.Standing.EXPECTED);
        }
        assertThat(helper.open("/check-in").body()).contains("Amara N.").doesNotContain("Ben A.");
    }

    @Test
    void the_phone_opens_no_other_page() {
        PageClient helper = helper();
        assertThat(helper.open("/").location()).isEqualTo("/check-in");
        String student = "/participations/" + school.participation(school.amara);
        for (String path : List.of(
                "/desk",
                "/office",
                "/rounds/" + school.round + "/check-in",
                "/rounds/" + school.round + "/board",
                "/rounds/" + school.round + "/door-passes",
                "/classes/" + school.room,
                student,
                student + "/book")) {
            assertThat(helper.open(path).status()).as(path).isIn(403, 404);
        }
        assertThat(school.teacherAt(browser).open("/check-in").status()).isIn(403, 404);
    }

    @Test
    void an_open_phone_is_out_when_the_pass_is_taken_back_and_when_the_evening_is_over() {
        DoorPasses.Issued first = issue();
        DoorPasses.Issued second = issue();
        clockAt(opensAt());
        PageClient one = helper(first);
        PageClient two = helper(second);
        String passes = "/rounds/" + school.round + "/door-passes";
        school.teacherAt(browser).send(passes + "/" + first.pass().id() + "/revoke");
        assertThat(one.open("/check-in").body()).contains("This pass was taken back.");
        assertThat(two.open("/check-in").status()).isEqualTo(200);
        ConferenceId adas = school.conference(school.amara, school.ada);
        String arrived = "/check-in/" + adas + "/arrived";
        assertThat(one.send(arrived, "table", "1", "adults", "1").status()).isEqualTo(410);
        clockAt(endsAt().plusSeconds(1));
        assertThat(two.open("/check-in").body()).contains("The evening is over.");
        assertThat(two.send(arrived, "table", "1", "adults", "1").status()).isEqualTo(410);
        assertThat(conferences.get(adas).standing()).isEqualTo(Conference.Standing.EXPECTED);
    }

    @Test
    void the_pass_moves_with_its_evening() {
        DoorPasses.Issued issued = issue();
        Instant before = opensAt();
        Evenings evenings = context.getBean(Evenings.class);
        evenings.move(school.evening, evenings.get(school.evening).date().plusDays(1));
        clockAt(before.plusSeconds(60));
        assertThat(enter(issued.code()).status()).isEqualTo(409);
        clockAt(opensAt().plusSeconds(60));
        assertThat(enter(issued.code()).status()).isEqualTo(200);
    }

    @Test
    void the_teacher_and_the_office_make_passes_and_no_one_else() {
        String passes = "/rounds/" + school.round + "/door-passes";
        String make = passes + "/" + school.evening;
        assertThat(school.teacherAt(browser).send(make, "name", "Sam’s dad").body())
                .contains("/door/", "class=\"qr\"");
        assertThat(school.officeAt(browser).send(make, "name", "Front desk").status())
                .isEqualTo(200);
        assertThat(school.strangerAt(browser).send(make, "name", "Me").status()).isEqualTo(403);
        assertThat(school.studentAt(browser, school.amara)
                        .send(make, "name", "Me")
                        .status())
                .isEqualTo(403);
        EveningFixture other = new EveningFixture(context);
        assertThat(school.teacherAt(browser)
                        .send(passes + "/" + other.evening, "name", "Me")
                        .status())
                .isEqualTo(404);
        DoorPasses.Issued theirs = doorPasses.issue(other.evening, "Theirs", Actor.teacher(other.teacher));
        assertThat(school.teacherAt(browser)
                        .send(passes + "/" + theirs.pass().id() + "/revoke")
                        .status())
                .isEqualTo(404);
        assertThat(doorPasses.get(theirs.pass().id()).isRevoked()).isFalse();
        assertThat(school.teacherAt(browser).open(passes).body())
                .contains("Sam’s dad", "Front desk", "Not used yet")
                .doesNotContain("Theirs");
        assertThat(school.teacherAt(browser).send(make, "name", " ").status()).isEqualTo(422);
    }

    @Test
    void there_are_no_passes_for_an_evening_that_is_over_and_not_more_than_anyone_keeps_in_mind() {
        IntStream.range(0, 20).forEach(each -> issue());
        assertThatThrownBy(this::issue).isInstanceOf(RequestRefused.class).hasMessageContaining("tooMany");
        clockAt(endsAt());
        assertThatThrownBy(this::issue).isInstanceOf(RequestRefused.class).hasMessageContaining("eveningOver");
    }

    @Test
    void guessing_ends_soon() {
        DoorPasses.Issued issued = issue();
        clockAt(opensAt());
        for (int guess = 0; guess < 60; guess++) {
            assertThat(enter("AAAA-" + guess).status()).isEqualTo(422);
        }
        assertThat(enter(issued.code()).status()).isEqualTo(429);
        assertThat(phone.open("/door/unknown").status()).isEqualTo(429);
    }

    private DoorPasses.Issued issue() {
        return doorPasses.issue(school.evening, "Sam’s dad", teacher);
    }

    private PageClient helper() {
        DoorPasses.Issued issued = issue();
        clockAt(opensAt());
        return helper(issued);
    }

    private PageClient helper(DoorPasses.Issued issued) {
        return new PageClient(browser, keyOf(enter(issued.code())));
    }

    private PageClient.Answer enter(String code) {
        return phone.send("/door", "code", code);
    }

    private static String keyOf(PageClient.Answer answer) {
        Matcher key = KEY.matcher(answer.body());
        assertThat(key.find()).as(answer.body()).isTrue();
        return key.group(1);
    }

    private Instant opensAt() {
        return doorPasses.opensAt(context.getBean(Evenings.class).get(school.evening));
    }

    private Instant endsAt() {
        return doorPasses.endsAt(context.getBean(Evenings.class).get(school.evening));
    }

    private void clockAt(Instant then) {
        clock.hold();
        clock.forward(Duration.between(clock.instant(), then));
    }
}
