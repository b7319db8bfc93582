package org.studentled.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.portfolio.Section;
import org.studentled.portfolio.Sections;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;

/** The next round starts from the last: with its sections, its tables, its goals, and what should go better. */
@FullApplication
class NextRoundTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    EveningFixture school;
    PageClient teacher;
    String lastRound;
    String plan;

    @BeforeEach
    void a_round_as_its_teacher_arranged_it() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        lastRound = "/rounds/" + school.round;
        plan = "/classes/" + school.room + "/rounds";
        school.bean(Sections.class).add(school.round, "Science", 1, 2);
        school.bean(Evenings.class)
                .arrange(
                        school.evening,
                        new Evening.Plan(LocalTime.of(15, 0), LocalTime.of(17, 0), 30, 3, 1, "The library", List.of()));
        school.bean(Goals.class)
                .set(
                        school.participation(school.ben),
                        new Goal.Wish("read aloud", "", "", "", LocalDate.of(2027, 1, 29), "", ""));
    }

    @Test
    void the_page_of_a_closed_round_leads_to_the_next_with_all_that_was_kept() {
        assertThat(teacher.open(lastRound).body()).doesNotContain("Plan the next round from this one");
        school.bean(Rounds.class).enter(school.round, Phase.FOLLOW_UP);
        teacher.send(lastRound + "/lesson", "words", "Start <earlier> & print on Monday");
        school.bean(Rounds.class).enter(school.round, Phase.CLOSED);
        assertThat(teacher.open(lastRound).body()).contains("Plan the next round from this one", plan + "/new");
        assertThat(teacher.open(plan + "/new").body())
                .contains("Carried over from “Autumn conferences”", "Start &lt;earlier&gt; &amp; print on Monday");

        Round next = planned();
        assertThat(next.previous()).isEqualTo(school.round);
        assertThat(school.bean(Sections.class).findByRound(next.id()))
                .extracting(Section::title)
                .contains("Science")
                .hasSameSizeAs(school.bean(Sections.class).findByRound(school.round));
        Evening evening = school.bean(Evenings.class).plan(next.id());
        assertThat(evening.starts()).hasSize(5).startsWith(LocalTime.of(15, 0));
        assertThat(evening.tables()).isEqualTo(3);
        assertThat(evening.room()).isEqualTo("The library");
        assertThat(evening.date()).isEqualTo(next.dates().evening());

        school.bean(Participations.class).joinAll(next.id());
        var bens = school.bean(Participations.class)
                .findByStudentAndRound(school.ben, next.id())
                .orElseThrow()
                .id();
        assertThat(school.bean(Goals.class).carriedTo(bens))
                .extracting(Goal::willDo)
                .containsExactly("read aloud");
    }

    @Test
    void a_class_that_grew_gets_an_evening_on_which_everybody_finds_a_start() {
        for (int student = 0; student < 6; student++) {
            school.student("Child " + student);
        }
        school.bean(Rounds.class).enter(school.round, Phase.CLOSED);
        Evening evening = school.bean(Evenings.class).plan(planned().id());
        assertThat(evening.starts().size() * evening.perStart()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void no_other_teacher_writes_it_down_and_no_more_than_fits() {
        assertThat(school.strangerAt(browser)
                        .send(lastRound + "/lesson", "words", "x")
                        .status())
                .isEqualTo(403);
        assertThat(teacher.send(lastRound + "/lesson", "words", "x".repeat(1001))
                        .status())
                .isEqualTo(422);
    }

    private Round planned() {
        RoundDates days = RoundDates.usual(
                school.bean(Rounds.class).get(school.round).dates().closesOn().plusDays(3));
        List<String> form = new ArrayList<>(List.of("title", "Spring conferences", "band", "GRADES_2_3"));
        for (RoundDates.Day day : RoundDates.Day.values()) {
            form.add(day.name());
            form.add(days.on(day).toString());
        }
        assertThat(teacher.send(plan, form.toArray(String[]::new)).location()).isEqualTo("/");
        return school.bean(Rounds.class).running(school.room).orElseThrow();
    }
}
