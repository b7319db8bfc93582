package org.studentled.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.round.Band;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundDates.Day;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.web.TeacherFixture;

@FullApplication
class RoundScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Rounds rounds;

    @Autowired
    Participations participations;

    @Autowired
    Weeks weeks;

    @Autowired
    SchoolZone zone;

    TeacherFixture fixture;
    LocalDate monday;

    @BeforeEach
    void open() {
        fixture = TeacherFixture.open(browser, sessions, staff, classes);
        monday = zone.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void the_days_are_proposed_and_follow_the_first_week() throws Exception {
        fixture.look(fixture.at() + "/rounds/new")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("name=\"EVENING\" value=\""
                                + RoundDates.usual(monday).evening())))
                .andExpect(content().string(containsString("value=\"GRADES_2_3\" required checked")));
        LocalDate later = monday.plusWeeks(3);
        fixture.look(fixture.at() + "/rounds/new?first=" + later)
                .andExpect(content()
                        .string(containsString("name=\"EVENING\" value=\""
                                + RoundDates.usual(later).evening())));
        fixture.look(fixture.at() + "/rounds/new?first=tomorrow")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"COLLECTING\" value=\"" + monday)));
    }

    @Test
    void a_round_is_planned_with_the_days_as_they_were_changed() throws Exception {
        LocalDate evening = RoundDates.usual(monday).evening().plusDays(1);
        plan("Spring conferences", Map.of(Day.EVENING, evening, Day.FOLLOW_UP, evening.plusDays(1)))
                .andExpect(redirectedUrl("/"));
        Round round = rounds.running(fixture.id()).orElseThrow();
        assertThat(round.title()).isEqualTo("Spring conferences");
        assertThat(round.band()).isEqualTo(Band.GRADES_2_3);
        assertThat(round.dates().evening()).isEqualTo(evening);
    }

    @Test
    void days_out_of_order_are_named_and_nothing_is_planned() throws Exception {
        plan("Spring", Map.of(Day.EVENING, monday.plusWeeks(4)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content().string(containsString("“Rehearsals start” must come before “Conference evening”.")))
                .andExpect(content().string(not(containsString("<form"))));
        assertThat(rounds.findByClass(fixture.id())).isEmpty();
    }

    @Test
    void an_empty_name_a_missing_day_and_an_evening_in_the_past_are_refused_with_a_sentence() throws Exception {
        plan(" ", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The round needs a name.")));
        plan("x".repeat(121), Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The limit is 120 characters")));
        fixture.press(fixture.at() + "/rounds", "title", "Spring", "band", "K_1", "COLLECTING", "31/12/2026")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("“Weekly collection starts” needs a date")));
        plan("Spring", Map.of(Day.CLOSE, LocalDate.of(9999, 1, 1)))
                .andExpect(content().string(containsString("“Round closes” needs a date")));
        monday = monday.minusWeeks(8);
        plan("Spring", Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The evening has passed")));
        assertThat(rounds.findByClass(fixture.id())).isEmpty();
    }

    @Test
    void a_second_round_is_refused_while_one_runs() throws Exception {
        plan("Spring", Map.of());
        plan("Summer", Map.of())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("already has a round in progress")));
        assertThat(rounds.findByClass(fixture.id())).hasSize(1);
        fixture.look(fixture.at() + "/rounds/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("“Spring” is still in progress")));
        fixture.look(fixture.at()).andExpect(content().string(containsString("Open the round")));
    }

    @Test
    void the_round_leads_to_every_child_and_every_page() throws Exception {
        Student ana = students.enroll(fixture.id(), "Ana López", null);
        Round round = running();
        participations.joinAll(round.id());
        String week = weeks.openNext(round.id()).id().toString();
        String participation = participations
                .findByStudentAndRound(ana.id(), round.id())
                .orElseThrow()
                .id()
                .toString();
        ResultActions page = fixture.look("/rounds/" + round.id()).andExpect(status().isOk());
        for (String link : List.of(
                "/participations/" + participation,
                "/weeks/" + week,
                "/rounds/" + round.id() + "/prep",
                "/rounds/" + round.id() + "/schedule",
                "/rounds/" + round.id() + "/check-in",
                "/rounds/" + round.id() + "/board")) {
            page.andExpect(content().string(containsString("href=\"" + link + "\"")));
        }
    }

    @Test
    void days_are_moved_and_wrong_ones_are_not() throws Exception {
        Round round = running();
        RoundDates later = RoundDates.usual(monday.plusWeeks(1));
        fixture.press("/rounds/" + round.id() + "/dates", typed(later, Map.of()))
                .andExpect(redirectedUrl("/rounds/" + round.id()));
        assertThat(rounds.get(round.id()).dates()).isEqualTo(later);

        fixture.press("/rounds/" + round.id() + "/dates", typed(later, Map.of(Day.FOLLOW_UP, later.evening())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content().string(containsString("“Conference evening” must come before “Follow-up starts”.")));
        assertThat(rounds.get(round.id()).dates()).isEqualTo(later);
    }

    @Test
    void the_teacher_is_away_and_then_it_is_solved() throws Exception {
        Round round = running();
        String at = "/rounds/" + round.id();
        fixture.press(at + "/away").andExpect(redirectedUrl(at));
        fixture.look(at).andExpect(content().string(containsString("Resolved: the evening will take place")));
        assertThat(rounds.get(round.id()).teacherAway()).isTrue();
        fixture.press(at + "/replaced");
        fixture.look(at).andExpect(content().string(containsString("I can’t be there that evening")));
        assertThat(rounds.get(round.id()).teacherAway()).isFalse();
    }

    @Test
    void the_round_of_another_class_stays_closed() throws Exception {
        Round round = running();
        TeacherFixture other = TeacherFixture.open(browser, sessions, staff, classes);
        String at = "/rounds/" + round.id();
        other.look(at).andExpect(status().isForbidden());
        other.look(fixture.at() + "/rounds/new").andExpect(status().isForbidden());
        for (String press : List.of("/away", "/replaced", "/close", "/dates")) {
            other.press(at + press).andExpect(status().isForbidden());
        }
        other.press(fixture.at() + "/rounds", "title", "Mine", "band", "K_1").andExpect(status().isForbidden());
        assertThat(rounds.get(round.id())).isEqualTo(round);
    }

    @Test
    void a_day_is_spoken_with_its_day_of_the_week() throws Exception {
        LocalDate thursday = RoundDates.usual(monday).evening();
        fixture.look("/rounds/spoken-day?EVENING=" + thursday)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thursday")));
        fixture.look("/rounds/spoken-day?EVENING=<b>")
                .andExpect(status().isOk())
                .andExpect(content().string(""));
    }

    private Round running() {
        return rounds.plan(fixture.id(), "Spring", Band.GRADES_2_3, RoundDates.usual(monday));
    }

    private ResultActions plan(String title, Map<Day, LocalDate> changed) throws Exception {
        List<String> form = new ArrayList<>(List.of("title", title, "band", "GRADES_2_3"));
        form.addAll(List.of(typed(RoundDates.usual(monday), changed)));
        return fixture.press(fixture.at() + "/rounds", form.toArray(String[]::new));
    }

    private static String[] typed(RoundDates dates, Map<Day, LocalDate> changed) {
        List<String> form = new ArrayList<>();
        for (Day day : Day.values()) {
            form.add(day.name());
            form.add(changed.getOrDefault(day, dates.on(day)).toString());
        }
        return form.toArray(String[]::new);
    }
}
