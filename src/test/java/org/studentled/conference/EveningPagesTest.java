package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;

/** The evening itself: door, board and pod card. */
@FullApplication
class EveningPagesTest {

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
    String door;
    String board;
    ConferenceId adas;
    ConferenceId bens;
    ConferenceId chloes;

    @BeforeEach
    void a_class_on_its_evening() {
        school = new EveningFixture(context);
        context.getBean(AutoAssignment.class).placeAll(school.round);
        teacher = school.teacherAt(browser);
        door = "/rounds/" + school.round + "/check-in";
        board = "/rounds/" + school.round + "/board";
        adas = school.conference(school.amara, school.ada);
        bens = school.conference(school.ben, school.nana);
        chloes = school.conference(school.chloe, school.mia);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void the_door_list_is_by_arrival_and_proposes_the_lowest_free_table() {
        String list = teacher.open(door).body();
        assertThat(list.indexOf("Amara Nwosu")).isLessThan(list.indexOf("Chloé Dupont"));
        assertThat(list).contains("5 tables are free.");
        arrive(adas, 1, 2);
        arrive(bens, 3, 1);
        assertThat(firstOption(teacher.open(door).body())).isEqualTo("2");
    }

    @Test
    void a_family_arrives_once_and_no_two_get_the_same_table() {
        arrive(adas, 1, 2);
        arrive(adas, 2, 1);
        assertThat(conferences.get(adas).table()).isEqualTo(1);
        assertThat(conferences.get(adas).adults()).isEqualTo(2);
        assertThat(arrive(bens, 1, 1).status()).isEqualTo(409);
        assertThat(arrive(bens, 1, 1).body()).contains("Table 1 was just taken.");
        assertThat(arrive(bens, 2, 0).status()).isEqualTo(422);
        assertThat(conferences.get(bens).standing()).isEqualTo(Conference.Standing.EXPECTED);
    }

    @Test
    void the_board_shows_who_is_closest_to_the_end_first() {
        arrive(adas, 1, 2);
        arrive(bens, 2, 1);
        arrive(chloes, 3, 1);
        conferences.reach(bens, 5);
        conferences.reach(chloes, 8);
        String room = teacher.open(board).body();
        assertThat(List.of("Chlo", "Ben", "Amara"))
                .isSortedAccordingTo((one, other) -> Integer.compare(tableOf(room, one), tableOf(room, other)));
        assertThat(room)
                .contains("8 · Family", "Almost done: go here next", "5 · Work", "with 2 adults", "Table 3")
                .doesNotContain("Nwosu");
    }

    @Test
    void a_tap_moves_a_table_on_and_the_same_tap_again_does_not() {
        arrive(adas, 1, 2);
        String step = board + "/" + adas + "/step";
        assertThat(teacher.send(step, "step", "2").body())
                .contains("2 · Settled")
                .doesNotContain("<html");
        teacher.send(step, "step", "2");
        assertThat(conferences.get(adas).step()).isEqualTo(2);
        assertThat(teacher.send(board + "/" + adas + "/there").body()).contains("With the teacher");
        teacher.send(board + "/" + adas + "/done");
        teacher.send(board + "/" + adas + "/done");
        assertThat(conferences.get(adas).place()).isEqualTo(Conference.Place.TABLE);
        assertThat(teacher.open(board + "/tables").body()).contains("1 done");
    }

    @Test
    void a_table_on_hold_keeps_its_place_and_its_step() {
        arrive(adas, 1, 2);
        conferences.reach(adas, 6);
        assertThat(teacher.send(board + "/" + adas + "/hold").body()).contains("On hold");
        assertThat(firstOption(teacher.open(door).body())).isEqualTo("2");
        String resume = "/conferences/" + adas + "/resume";
        assertThat(teacher.open(resume).body()).contains("It stopped at step 6, Goals");
        teacher.send(resume, "how", "TONIGHT");
        assertThat(conferences.get(adas).standing()).isEqualTo(Conference.Standing.UNDER_WAY);
        assertThat(conferences.get(adas).step()).isEqualTo(6);
        assertThat(conferences.get(adas).table()).isEqualTo(1);
    }

    @Test
    void what_goes_on_another_time_leaves_the_table_and_can_arrive_again() {
        arrive(adas, 1, 2);
        conferences.reach(adas, 6);
        teacher.send(board + "/" + adas + "/hold");
        teacher.send("/conferences/" + adas + "/resume", "how", "ANOTHER_TIME");
        assertThat(firstOption(teacher.open(door).body())).isEqualTo("1");
        assertThat(teacher.open("/conferences/" + adas + "/resume").body())
                .contains("will continue from where it stopped");
        arrive(adas, 4, 2);
        assertThat(conferences.get(adas).step()).isEqualTo(6);
        assertThat(conferences.get(adas).table()).isEqualTo(4);
    }

    @Test
    void a_table_on_paper_is_nearly_done_by_the_clock_alone() {
        arrive(adas, 1, 2);
        assertThat(teacher.open(board + "/tables").body()).doesNotContain("Almost done");
        clock.forward(Duration.ofMinutes(44));
        assertThat(teacher.open(board + "/tables").body()).contains("44 min", "Almost done: go here next");
    }

    @Test
    void nobody_came_is_decided_once() {
        String instead = "/conferences/" + bens + "/no-show";
        context.getBean(AlternativeProposals.class).propose(bens, Conference.Alternative.HOME);
        assertThat(teacher.open(instead).body()).contains("No one came for Ben", "suggested");
        teacher.send(instead, "instead", "HOME");
        teacher.send(instead, "instead", "PHONE");
        assertThat(context.getBean(AlternativeProposals.class).decided(bens)).contains(Conference.Alternative.HOME);
        assertThat(teacher.open(instead).body())
                .contains("The packet is ready.")
                .doesNotContain("Save this decision");
    }

    @Test
    void the_page_says_whether_no_one_came_the_family_cancelled_or_had_no_time() {
        Bookings bookings = context.getBean(Bookings.class);
        assertThat(instead(bens)).contains("No one came for Ben", "Adler: the family had a time but didn’t come.");
        bookings.decline(school.participation(school.amara), school.householdOf(school.ada), Booking.Wish.HOME);
        assertThat(instead(adas)).contains("Nwosu: the family told us they can").doesNotContain("No one came");
        bookings.release(school.participation(school.chloe), school.householdOf(school.mia));
        assertThat(instead(chloes))
                .contains("No time was found for", "Dupont: the family did not choose a time")
                .doesNotContain("No one came");
        arrive(bens, 2, 1);
        assertThat(instead(bens)).contains("conference is under way").doesNotContain("No one came");
    }

    private String instead(ConferenceId conference) {
        return teacher.open("/conferences/" + conference + "/no-show").body();
    }

    @Test
    void the_child_leads_by_its_card_step_by_step() {
        PageClient student = school.studentAt(browser, school.amara);
        String card = "/conferences/" + adas + "/card";
        assertThat(student.open(card).body()).contains("Your family is not here yet.", "Say hello");
        assertThat(student.open(card + "?leaf=4").body()).contains("Show your scores");
        arrive(adas, 1, 2);
        student.send(card + "/step", "step", "2");
        assertThat(student.open(card).body()).contains("Step 2 of 11", "Make them feel welcome", "water or a snack");
        context.getBean(FamilyReflections.class).write(adas, new FamilyReflection("you draw", "", "", "", "", true));
        student.send(card + "/step", "step", "8");
        assertThat(student.open(card).body()).contains("Your family wrote to you", "you draw");
        student.send(card + "/step", "step", "9");
        assertThat(student.open(card).body()).contains("At home we will");
        student.send(card + "/plan", "me", "read daily", "home", "read along", "school", "a buddy", "step", "10");
        assertThat(conferences.get(adas).step()).isEqualTo(10);
        assertThat(context.getBean(ClosingPlans.class).findByConference(adas))
                .contains(new ClosingPlan("read daily", "read along", "a buddy", false));
        student.send(card + "/done");
        assertThat(student.open(card).body()).contains("Well done, Amara!", "/student-debrief");
    }

    @Test
    void words_a_family_has_not_shared_stay_off_the_card_and_the_debrief() {
        arrive(adas, 1, 2);
        conferences.reach(adas, 8);
        context.getBean(FamilyReflections.class).write(adas, new FamilyReflection("a secret", "", "", "", "", false));
        assertThat(school.studentAt(browser, school.amara)
                        .open("/conferences/" + adas + "/card")
                        .body())
                .doesNotContain("a secret");
        assertThat(teacher.open("/participations/" + school.participation(school.amara) + "/debrief")
                        .body())
                .doesNotContain("a secret");
    }

    @Test
    void a_plan_that_is_too_long_gets_a_sentence_and_no_step_is_lost() {
        arrive(adas, 1, 2);
        conferences.reach(adas, 9);
        var answer = school.studentAt(browser, school.amara)
                .send("/conferences/" + adas + "/card/plan", "me", "x".repeat(301), "step", "10");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The limit is 300 characters");
        assertThat(conferences.get(adas).step()).isEqualTo(9);
    }

    @Test
    void only_the_classs_teacher_runs_the_room_and_only_the_child_or_she_opens_the_card() {
        PageClient ben = school.studentAt(browser, school.ben);
        for (PageClient other : List.of(school.strangerAt(browser), ben)) {
            for (String path : List.of(
                    door,
                    board,
                    board + "/tables",
                    "/conferences/" + adas + "/no-show",
                    "/conferences/" + adas + "/resume",
                    "/conferences/" + adas + "/card",
                    "/rounds/" + school.round + "/debriefs",
                    "/participations/" + school.participation(school.amara) + "/debrief",
                    "/participations/" + school.participation(school.amara) + "/student-debrief")) {
                assertThat(other.open(path).status()).as(path).isEqualTo(403);
            }
            assertThat(other.send(board + "/" + adas + "/done").status()).isEqualTo(403);
            assertThat(other.send(door + "/" + adas + "/arrived", "table", "1", "adults", "1")
                            .status())
                    .isEqualTo(403);
        }
        EveningFixture next = new EveningFixture(context);
        assertThat(teacher.send(board + "/" + next.conference(next.amara, next.ada) + "/done")
                        .status())
                .isEqualTo(404);
    }

    private PageClient.Answer arrive(ConferenceId conference, int table, int adults) {
        return teacher.send(door + "/" + conference + "/arrived", "table", "" + table, "adults", "" + adults);
    }

    private static int tableOf(String room, String student) {
        return room.indexOf("<bdi>" + student);
    }

    private static String firstOption(String list) {
        int at = list.indexOf("<option value=\"") + "<option value=\"".length();
        return list.substring(at, list.indexOf('"', at));
    }
}
