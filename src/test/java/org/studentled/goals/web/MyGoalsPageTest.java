package org.studentled.goals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.Tab;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;

/** A child looks back at their goals and writes new ones. */
@FullApplication
class MyGoalsPageTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Goals goals;

    private ClassFixture room;
    private ParticipationId ada;
    private Tab tab;
    private String at;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
        ada = room.participationOf(room.ada);
        tab = new Tab(browser, room.tabOf(room.ada));
        at = "/participations/" + ada + "/goals";
    }

    @Test
    void a_goal_is_written_changed_and_handed_on() throws Exception {
        tab.open(at).andExpect(content().string(containsString("My new goal")));
        tab.press(at)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Write one goal first.")));
        set("read 100 words").andExpect(redirectedUrl(at));
        set("read 100 words").andExpect(redirectedUrl(at));
        Goal goal = goals.setIn(ada).get(0);
        tab.press(at + "/" + goal.id(), "willDo", "read 120 words", "dueOn", "2031-05-01")
                .andExpect(redirectedUrl(at));
        tab.open(at).andExpect(content().string(containsString("I will read 120 words")));
        tab.press(at).andExpect(redirectedUrl("/?done=goals"));
        assertThat(goals.setIn(ada)).hasSize(1);
    }

    @Test
    void a_goal_needs_words_and_a_day_to_come() throws Exception {
        tab.press(at + "/new", "willDo", "", "dueOn", "2031-05-01")
                .andExpect(content().string(containsString("The field is empty")));
        tab.press(at + "/new", "willDo", "x".repeat(301), "dueOn", "2031-05-01")
                .andExpect(content().string(containsString("The limit is 300 characters")));
        tab.press(at + "/new", "willDo", "read", "dueOn", "some day")
                .andExpect(content().string(containsString("Please choose a day for your goal.")));
        tab.press(at + "/new", "willDo", "read", "dueOn", "2020-05-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("That day has already passed.")));
        assertThat(goals.setIn(ada)).isEmpty();
    }

    @Test
    void last_times_goals_are_looked_at_without_blame() throws Exception {
        goals.set(ada, new Goal.Wish("read 100 words", "", "", "", LocalDate.of(2031, 5, 1), "", ""));
        ParticipationId next = nextRound();
        String there = "/participations/" + next + "/goals";
        tab.open(there)
                .andExpect(content()
                        .string(allOf(
                                containsString("How did it go?"),
                                containsString("Not yet"),
                                containsString("I will read 100 words"))));
        Goal carried = goals.carriedTo(next).get(0);
        tab.press(there + "/" + carried.id() + "/on")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("tap “Almost” or “Not yet” first.")));
        tab.press(there + "/" + carried.id(), "willDo", "read 5 words", "dueOn", "2031-05-01")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("so its words stay.")));
        tab.press(there + "/" + carried.id() + "/became", "status", "AGREED")
                .andExpect(content().string(containsString("Tap how your goal went.")));
        tab.press(there + "/" + carried.id() + "/became", "reason", "I was ill.")
                .andExpect(content().string(containsString("Tap how your goal went.")));
        tab.press(there + "/" + carried.id() + "/became", "status", "NEARLY", "reason", "I was ill.")
                .andExpect(redirectedUrl(there));
        assertThat(goals.get(carried.id())).returns(Goal.Status.NEARLY, Goal::status);
    }

    @Test
    void a_goal_that_was_missed_says_so_neutrally_shows_how_far_it_came_and_goes_on() throws Exception {
        goals.set(
                ada,
                new Goal.Wish("read 100 words", "Reading fluency", "60", "100", LocalDate.of(2031, 5, 1), "read", ""));
        room.score(room.fluency, room.ada, room.week.startsOn(), "90");
        tab.open(at)
                .andExpect(content()
                        .string(allOf(
                                containsString("Reading fluency: 90 now, 100 is the goal"),
                                containsString("value=\"75\""))));
        ParticipationId next = nextRound();
        String there = "/participations/" + next + "/goals";
        Goal carried = goals.carriedTo(next).get(0);
        tab.press(there + "/" + carried.id() + "/became", "status", "NOT_YET", "reason", "I was ill.");
        for (int press = 0; press < 2; press++) {
            tab.press(there + "/" + carried.id() + "/on").andExpect(redirectedUrl(there));
        }
        assertThat(goals.setIn(next)).singleElement().satisfies(goal -> {
            assertThat(goal.willDo()).isEqualTo("read 100 words");
            assertThat(goals.lineage(goal)).hasSize(2);
        });
        tab.open(there).andExpect(content().string(containsString("This goal builds on: read 100 words")));
    }

    @Test
    void another_childs_goal_is_not_touched() throws Exception {
        Goal adas = goals.set(ada, new Goal.Wish("read", "", "", "", LocalDate.of(2031, 5, 1), "", ""));
        String bens = "/participations/" + room.participationOf(room.ben) + "/goals";
        tab.open(bens).andExpect(status().isForbidden());
        Tab ben = new Tab(browser, room.tabOf(room.ben));
        ben.press(bens + "/" + adas.id(), "willDo", "nothing", "dueOn", "2031-05-01")
                .andExpect(status().isNotFound());
        assertThat(goals.get(adas.id()).willDo()).isEqualTo("read");
    }

    private org.springframework.test.web.servlet.ResultActions set(String willDo) throws Exception {
        return tab.press(at + "/new", "willDo", willDo, "dueOn", "2031-05-01", "everyWeek", "read aloud");
    }

    private ParticipationId nextRound() {
        Rounds rounds = school.getBean(Rounds.class);
        Participations participations = school.getBean(Participations.class);
        rounds.enter(room.round.id(), Phase.CLOSED);
        LocalDate later = room.round.dates().collectingFrom().plusWeeks(20);
        Round next = rounds.plan(room.id, "Autumn", Band.GRADES_2_3, RoundDates.usual(later));
        participations.joinAll(next.id());
        return participations
                .findByStudentAndRound(room.ada.id(), next.id())
                .orElseThrow()
                .id();
    }
}
