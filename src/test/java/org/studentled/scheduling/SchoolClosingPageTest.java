package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import org.studentled.access.Sessions;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** Snow closes the school: its evenings move or wait, no family counts as missing, and each is told once. */
@FullApplication
class SchoolClosingPageTest {

    private static final String PAGE = "/office/evenings/closing";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    @Autowired
    Evenings evenings;

    @Autowired
    Bookings bookings;

    @Autowired
    Rounds rounds;

    EveningFixture school;
    PageClient office;
    LocalDate day;

    @BeforeEach
    void a_family_with_a_time() {
        school = new EveningFixture(context);
        office = comesIn();
        bookings.book(
                school.evening, LocalTime.of(16, 0), school.participation(school.ben), school.householdOf(school.nana));
        day = evenings.get(school.evening).date();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_day_is_called_off_once_and_the_evening_waits_without_losing_a_time() {
        assertThat(office.open(PAGE + "?day=" + day).body()).contains("Room 12", "One family booked");
        close("POSTPONE", "");
        close("POSTPONE", "");
        assertThat(letters("EVENING_POSTPONED")).isEqualTo(1);
        assertThat(rounds.get(school.round).teacherAway()).isTrue();
        assertThat(bookings.on(school.evening)).hasSize(1);
        assertThat(office.open("/office/evenings?page=0").status()).isEqualTo(200);
        String family =
                new PageClient(browser, "").open(school.linkOf(school.nana)).body();
        assertThat(family).contains("Called off", "You keep your time of day").doesNotContain("Choose another time");
        assertThat(context.getBean(AvailableSlots.class).findByRound(school.round))
                .isEmpty();
    }

    @Test
    void a_new_date_ends_the_waiting_and_the_same_day_after_all_is_told_as_that() {
        close("POSTPONE", "");
        close("MOVE", day.plusDays(1).toString());
        Evening moved = evenings.get(school.evening);
        assertThat(moved.isPostponed()).isFalse();
        assertThat(moved.date()).isEqualTo(day.plusDays(1));
        assertThat(rounds.get(school.round).teacherAway()).isFalse();
        assertThat(letters("EVENING_MOVED")).isPositive();

        day = day.plusDays(1);
        close("POSTPONE", "");
        office.send(PAGE + "/reopen", "evening", school.evening.toString());
        assertThat(evenings.get(school.evening).isPostponed()).isFalse();
        assertThat(rounds.get(school.round).teacherAway()).isFalse();
        assertThat(letters("EVENING_REOPENED")).isEqualTo(1);
    }

    @Test
    void what_can_not_be_changes_nothing_and_says_why() {
        assertThat(office.send(PAGE, "day", day.toString(), "what", "POSTPONE").body())
                .contains("No evening was checked");
        assertThat(close("MOVE", "")).contains("A new date is missing");
        assertThat(close("MOVE", day.toString())).contains("A new date is missing");
        assertThat(close("MOVE", "2020-01-06")).contains("This date has passed");
        LocalDate was = day;
        day = day.plusDays(1);
        assertThat(close("POSTPONE", "")).contains("has moved meanwhile");
        day = was;
        clock.forward(Duration.ofDays(365));
        office = comesIn();
        assertThat(close("POSTPONE", "")).contains("This date has passed");
        assertThat(evenings.get(school.evening).isPostponed()).isFalse();
        var teacher = new PageClient(
                browser, context.getBean(Sessions.class).start(Actor.teacher(school.teacher), school.room));
        assertThat(List.of(
                        teacher.open(PAGE).status(),
                        teacher.send(PAGE, "day", was.toString(), "what", "POSTPONE")
                                .status()))
                .allMatch(status -> status == 403 || status == 404);
    }

    private PageClient comesIn() {
        var member = context.getBean(Staff.class).addOffice("Front Desk", null);
        return new PageClient(browser, context.getBean(Sessions.class).start(Actor.office(member.id()), null));
    }

    private String close(String what, String to) {
        return office.send(PAGE, "evening", school.evening.toString(), "day", day.toString(), "to", to, "what", what)
                .body();
    }

    private int letters(String kind) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from letter where round_id = :round and kind = :kind")
                .param("round", school.round.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
