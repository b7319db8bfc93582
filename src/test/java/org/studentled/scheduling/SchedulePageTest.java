package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.round.Rounds;
import org.studentled.school.AdultId;

/** The teacher's schedule. */
@FullApplication
class SchedulePageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @Autowired
    Rounds rounds;

    EveningFixture school;
    PageClient teacher;
    String page;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        page = "/rounds/" + school.round + "/schedule";
    }

    @Test
    void everybody_who_is_not_placed_is_listed_and_placed_in_one_go() {
        assertThat(teacher.open(page).body())
                .contains(
                        "No time yet (4)",
                        "Amara Nwosu",
                        "Ben Adler",
                        "Assign times to everyone who hasn’t answered (4)");
        String answer = teacher.send(page + "/place-all").location();
        assertThat(answer).endsWith("placed=4&left=0");
        assertThat(teacher.open(answer).body())
                .contains("4 families were given a time")
                .doesNotContain("No time yet");
        assertThat(bookings.on(school.evening)).hasSize(4);
        assertThat(teacher.send(page + "/place-all").location()).endsWith("placed=0&left=0");
    }

    @Test
    void who_asked_for_something_else_is_left_to_the_teacher() {
        bookings.decline(school.participation(school.ben), school.householdOf(school.nana), Booking.Wish.PHONE);
        teacher.send(page + "/place-all");
        assertThat(bookings.findByParticipationAndHousehold(
                        school.participation(school.ben), school.householdOf(school.nana)))
                .isEmpty();
        assertThat(teacher.open(page).body()).contains("wants a phone call");
    }

    @Test
    void a_family_is_placed_and_moved_by_choosing_a_start() {
        place(school.nana, "16:15");
        place(school.nana, "16:30");
        assertThat(bookings.on(school.evening)).extracting(Booking::startsAt).containsExactly(LocalTime.of(16, 30));
        assertThat(place(school.ada, "16:30").status()).isEqualTo(409);
    }

    @Test
    void the_whole_evening_moves_with_everybody_and_the_rounds_dates() {
        place(school.nana, "16:15");
        LocalDate before = evenings.get(school.evening).date();
        LocalDate after = before.plusDays(7);
        teacher.send(page + "/move/" + school.evening, "evening", after.toString());
        assertThat(evenings.get(school.evening).date()).isEqualTo(after);
        assertThat(rounds.get(school.round).dates().evening()).isEqualTo(after);
        assertThat(rounds.get(school.round).dates().closesOn()).isAfter(after);
        assertThat(bookings.on(school.evening)).extracting(Booking::startsAt).containsExactly(LocalTime.of(16, 15));
    }

    @Test
    void an_evening_in_the_past_or_before_the_preparation_gets_a_sentence() {
        var past = teacher.send(page + "/move/" + school.evening, "evening", "2020-01-01");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("This date has passed.");
    }

    @Test
    void a_second_evening_stays_within_the_round() {
        var dates = rounds.get(school.round).dates();
        Evening second = evenings.add(school.round, dates.evening().plusDays(1));
        var late = teacher.send(
                page + "/move/" + second.id(),
                "evening",
                dates.closesOn().plusDays(1).toString());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("This date is outside the round.");
        assertThat(evenings.get(second.id())).isEqualTo(second);
    }

    @Test
    void the_evenings_of_a_closed_round_stay_as_they_were() {
        Evening before = evenings.get(school.evening);
        String day = before.date().plusDays(1).toString();
        rounds.closeByHand(school.round);
        assertThat(teacher.open(page).body())
                .doesNotContain("/schedule/move/", "/schedule/arrange/", "/schedule/evenings\"");
        String[] plan = {"first", "16:00", "last", "19:00", "every", "15", "tables", "4", "perStart", "2"};
        for (var answer : List.of(
                teacher.send(page + "/evenings", "evening", day),
                teacher.send(page + "/move/" + school.evening, "evening", day),
                teacher.send(page + "/arrange/" + school.evening, plan))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("This round is closed and can’t be changed.");
        }
        assertThat(evenings.findByRound(school.round)).containsExactly(before);
    }

    @Test
    void starts_and_tables_change_unless_somebody_would_lose_their_time() {
        place(school.nana, "16:15");
        String arrange = page + "/arrange/" + school.evening;
        assertThat(teacher.send(
                                arrange,
                                "first",
                                "17:00",
                                "last",
                                "19:00",
                                "every",
                                "10",
                                "tables",
                                "4",
                                "perStart",
                                "2")
                        .status())
                .isEqualTo(409);
        assertThat(teacher.send(
                                arrange,
                                "first",
                                "16:15",
                                "last",
                                "15:00",
                                "every",
                                "10",
                                "tables",
                                "4",
                                "perStart",
                                "2")
                        .body())
                .contains("These settings don’t work together.");
        teacher.send(arrange, "first", "16:15", "last", "19:00", "every", "15", "tables", "4", "perStart", "2");
        assertThat(evenings.get(school.evening).perStart()).isEqualTo(2);
    }

    @Test
    void a_link_is_made_for_an_invited_adult_and_for_nobody_else() {
        String families = "/rounds/" + school.round + "/families/";
        String body = teacher.send(families + school.nana + "/link").body();
        assertThat(body).contains("/f/", "Ruth Adler", "Ben");
        String path = body.substring(body.indexOf("/f/"), body.indexOf("\"", body.indexOf("/f/")));
        assertThat(new PageClient(browser, "").open(path).body()).contains("Hello, Ruth Adler");
        assertThat(teacher.send(families + school.max + "/link").status()).isEqualTo(404);
        assertThat(teacher.open(families + school.nana + "/link").location()).isEqualTo(page);
    }

    @Test
    void only_the_classs_teacher_comes_in() {
        for (PageClient other : new PageClient[] {school.strangerAt(browser), school.studentAt(browser, school.ben)}) {
            assertThat(other.open(page).status()).isEqualTo(403);
            assertThat(other.send(page + "/place-all").status()).isEqualTo(403);
            assertThat(other.send(page + "/move/" + school.evening, "evening", "2099-01-01")
                            .status())
                    .isEqualTo(403);
            assertThat(other.send("/rounds/" + school.round + "/families/" + school.nana + "/link")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(bookings.on(school.evening)).isEmpty();
    }

    private PageClient.Answer place(AdultId adult, String start) {
        var student = adult.equals(school.nana) ? school.ben : school.amara;
        return teacher.send(
                page + "/place",
                "participation",
                school.participation(student).toString(),
                "household",
                school.householdOf(adult).toString(),
                "at",
                school.evening + "@" + start);
    }
}
