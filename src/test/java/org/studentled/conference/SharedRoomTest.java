package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Two teachers in one room, taps that come late, families who change tables, and adults who are not on the list. */
@FullApplication
class SharedRoomTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Conferences conferences;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient teacher;
    PageClient coTeacher;
    String board;
    ConferenceId adas;
    ConferenceId bens;

    @BeforeEach
    void an_evening_with_two_teachers() {
        school = new EveningFixture(context);
        context.getBean(AutoAssignment.class).placeAll(school.round);
        StaffId lind = context.getBean(Staff.class).addTeacher("Mr. Lind", null).id();
        context.getBean(Classes.class).addTeacher(school.room, lind);
        teacher = school.teacherAt(browser);
        coTeacher = new PageClient(browser, context.getBean(Sessions.class).start(Actor.teacher(lind), school.room));
        board = "/rounds/" + school.round + "/board";
        adas = school.conference(school.amara, school.ada);
        bens = school.conference(school.ben, school.nana);
        conferences.arrive(adas, 1, 2, Conference.Place.TABLE);
        conferences.arrive(bens, 2, 1, Conference.Place.TABLE);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void who_says_first_that_she_goes_there_goes_and_the_other_is_sent_elsewhere() {
        conferences.reach(adas, 9);
        conferences.reach(bens, 8);
        assertThat(coTeacher.send(board + "/" + adas + "/claim").body()).contains("You are going");
        String hers = teacher.send(board + "/" + adas + "/claim").body();
        assertThat(hers).contains("Mr. Lind is going").doesNotContain("You are going");
        assertThat(hers.indexOf("go here next")).isGreaterThan(hers.indexOf("Ben"));
        coTeacher.send(board + "/" + adas + "/release");
        assertThat(teacher.open(board).body()).doesNotContain("Mr. Lind is going");
    }

    @Test
    void a_tap_kept_without_network_counts_from_its_own_moment_and_never_undoes_a_later_one() {
        clock.forward(Duration.ofMinutes(10));
        conferences.reach(adas, 6);
        clock.forward(Duration.ofMinutes(5));
        assertThat(late(adas, 5, Duration.ofMinutes(9))).isEqualTo(6);
        assertThat(late("/conferences/" + adas + "/card", adas, 5, Duration.ofMinutes(9)))
                .as("the same on a child's card")
                .isEqualTo(6);
        assertThat(late(adas, 7, Duration.ofMinutes(2))).isEqualTo(7);
        assertThat(conferences.get(adas).stepAt())
                .isBetween(
                        clock.instant().minus(Duration.ofSeconds(130)),
                        clock.instant().minus(Duration.ofSeconds(110)));
        assertThat(late(adas, 7, Duration.ofMinutes(2))).as("replayed twice").isEqualTo(7);
        conferences.held(adas, Conference.Place.TABLE);
        late(adas, 8, Duration.ofMinutes(1));
        assertThat(conferences.get(adas).standing()).isEqualTo(Conference.Standing.HELD);
    }

    @Test
    void a_family_changes_tables_and_keeps_its_step() {
        conferences.reach(adas, 4);
        assertThat(teacher.send(board + "/" + adas + "/table", "table", "2").status())
                .isEqualTo(409);
        assertThat(teacher.send(board + "/" + adas + "/table", "table", "4").body())
                .contains("Table 4");
        assertThat(conferences.get(adas).step()).isEqualTo(4);
        assertThat(school.strangerAt(browser)
                        .send(board + "/" + adas + "/table", "table", "5")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_door_knows_who_may_come_in_and_sends_everybody_else_to_the_office_without_a_reason() {
        var participation = school.participation(school.chloe);
        context.getBean(TrustedAdults.class)
                .name(
                        participation,
                        school.householdOf(school.mia),
                        new TrustedAdults.Named("Rosa Dupont", "aunt"),
                        school.mia);
        context.getBean(Households.class).describe(school.mia, Adult.Basis.PARENT, true);
        assertThat(teacher.open("/rounds/" + school.round + "/check-in").body())
                .contains("Mia Dupont", "also Rosa Dupont (aunt)", "needs an interpreter", "ask the office")
                .doesNotContain("Max Dupont");
    }

    @Test
    void the_family_says_how_it_was_and_the_teacher_keeps_what_she_promised() {
        conferences.held(adas, Conference.Place.TABLE);
        PageClient family = new PageClient(browser, "");
        String link = school.linkOf(school.ada);
        assertThat(family.open(link).body()).contains("How did it go?");
        String page = link + "/how-it-was/" + adas;
        assertThat(family.open(page).body())
                .contains("Amara led the conversation")
                .doesNotContain("<script");
        String done = family.send(page, "understood", "true", "studentLed", "true", "comment", "The music!")
                .location();
        assertThat(family.open(done).body()).contains("This helps the school", "The music!");
        assertThat(family.send(school.linkOf(school.paul) + "/how-it-was/" + adas)
                        .status())
                .isEqualTo(403);
        String debrief = "/participations/" + school.participation(school.amara) + "/debrief";
        teacher.send(debrief, "ledAlone", "true", "followUp", "send the reading list", "followUpOn", "2030-01-15");
        String body = teacher.open(debrief).body();
        assertThat(body).contains("Promised", "send the reading list");
        assertThat(waiting()).isEqualTo(1);
        String keep = body.substring(body.indexOf(debrief + "/follow-ups/"));
        teacher.send(keep.substring(0, keep.indexOf('"')));
        assertThat(waiting()).isZero();
        assertThat(teacher.open("/rounds/" + school.round + "/debriefs").body())
                .as("one family alone is no count")
                .contains("Numbers appear once five families have answered.");
    }

    private int waiting() {
        return context.getBean(JdbcClient.class)
                .sql(
                        "select count(*) from inbox_item where task = 'followUp' and round_id = :round and over_at is null")
                .param("round", school.round.value())
                .query(Integer.class)
                .single();
    }

    private int late(ConferenceId conference, int step, Duration ago) {
        return late(board + "/" + conference, conference, step, ago);
    }

    private int late(String path, ConferenceId conference, int step, Duration ago) {
        try {
            String key = context.getBean(Sessions.class).start(Actor.teacher(school.teacher), school.room);
            MockHttpServletResponse answer = browser.perform(MockMvcRequestBuilders.post(path + "/step")
                            .param("step", "" + step)
                            .header("X-Session", key)
                            .header("HX-Request", "true")
                            .header("X-Tapped-Ago", "" + ago.toMillis()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isLessThan(400);
            return conferences.get(conference).step();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
