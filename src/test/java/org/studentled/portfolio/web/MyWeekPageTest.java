package org.studentled.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.Tab;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.Score;
import org.studentled.progress.WeekScores;
import org.studentled.round.ParticipationId;
import org.studentled.round.Weeks;

/** A child does their week, and nothing typed is lost. */
@FullApplication
class MyWeekPageTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Pieces pieces;

    @Autowired
    Weeks weeks;

    @Autowired
    WeekScores scores;

    private ClassFixture room;
    private ParticipationId ada;
    private Tab tab;
    private String week;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
        tab = new Tab(browser, room.tabOf(room.ada));
        week = "/participations/" + ada + "/week";
    }

    @Test
    void the_week_begins_with_the_numbers_and_their_charts() throws Exception {
        tab.open(week)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Yes, that is my score"),
                                containsString("line-chart"),
                                containsString("My score this week"))));
    }

    @Test
    void every_step_of_the_week_is_shown() throws Exception {
        tab.open(week + "?step=proud").andExpect(content().string(containsString("Look at the part where I …")));
        tab.open(week + "?step=better").andExpect(content().string(containsString("I got stuck when …")));
        tab.open(week + "?step=finish")
                .andExpect(content().string(containsString("You have not chosen any work yet.")));
        tab.open(week + "?step=dancing").andExpect(status().isNotFound());
    }

    @Test
    void one_tap_confirms_the_number_and_the_chart_comes_back() throws Exception {
        Score seen = seen();
        String at = "/participations/" + ada + "/weeks/" + room.week.id() + "/scores/" + room.fluency.id();
        tab.press(at + "/confirm", "seen", seen.id().toString())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("That is my score"),
                                containsString("line-chart"),
                                not(containsString("<html")))));
        tab.press(at + "/confirm", "seen", seen.id().toString()).andExpect(status().isOk());
        assertThat(seen().isConfirmed()).isTrue();
    }

    @Test
    void a_typed_number_is_charted_and_a_word_is_refused_with_a_sentence() throws Exception {
        String at = "/participations/" + ada + "/weeks/" + room.week.id() + "/scores/" + room.spelling.id();
        tab.press(at, "amount", "many")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(content().string(containsString("Type the score as a number")));
        tab.press(at, "amount", "100000000").andExpect(status().isUnprocessableEntity());
        tab.press(at, "amount", "17.5").andExpect(content().string(containsString("17.5")));
    }

    @Test
    void a_child_does_not_write_over_the_teachers_number() throws Exception {
        tab.press(
                        "/participations/" + ada + "/weeks/" + room.week.id() + "/scores/" + room.fluency.id(),
                        "amount",
                        "99")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your teacher typed this score.")));
        assertThat(seen().plainAmount()).isEqualTo("87");
    }

    @Test
    void each_field_is_kept_as_it_is_typed_and_found_again() throws Exception {
        tab.press(week + "/pieces/PROUD/REFLECTION", "reflection", "It erupts.")
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", "saved"));
        tab.press(week + "/pieces/PROUD/TITLE", "title", "My volcano").andExpect(status().isNoContent());
        tab.press(week + "/pieces/PROUD/PLACE", "place", "ONLINE").andExpect(status().isNoContent());
        tab.press(week + "/pieces/PROUD/LINK", "link", "docs.example.org/volcano")
                .andExpect(status().isNoContent());
        tab.open(week + "?step=proud")
                .andExpect(content().string(allOf(containsString("My volcano"), containsString("It erupts."))));
    }

    @Test
    void an_over_long_text_is_refused_and_takes_nothing_else_with_it() throws Exception {
        tab.press(week + "/pieces/PROUD/TITLE", "title", "My volcano");
        tab.press(week + "/pieces/PROUD/REFLECTION", "reflection", "x".repeat(1001))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(content().string(containsString("The limit is 1,000 characters")));
        assertThat(pieces.findByWeekAndKind(ada, room.week.id(), Piece.Kind.PROUD))
                .get()
                .returns("My volcano", Piece::title);
    }

    @Test
    void a_link_that_is_none_is_refused_with_a_sentence() throws Exception {
        tab.press(week + "/pieces/PROUD/LINK", "link", "javascript:alert(1)")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This does not look like a link.")));
    }

    @Test
    void a_work_without_a_name_is_asked_for_one() throws Exception {
        tab.press(week + "/pieces/PROUD", "title", "  ", "reflection", "It erupts.")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Your work needs a name first.")));
        tab.press(week)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("First choose a piece you are proud of.")));
    }

    @Test
    void a_finished_week_goes_home_with_thanks_and_twice_is_once() throws Exception {
        tab.press(week + "/pieces/PROUD", "title", "My volcano", "reflection", "It erupts.")
                .andExpect(redirectedUrl(week + "?step=better"));
        tab.press(week + "/pieces/COULD_BE_BETTER", "title", "My map", "reflection", "")
                .andExpect(redirectedUrl(week + "?step=habits"));
        tab.press(week).andExpect(redirectedUrl("/?done=week"));
        tab.press(week).andExpect(redirectedUrl("/?done=week"));
        assertThat(weeks.doneBy(room.week.id())).containsExactly(ada);
        tab.open(week + "?step=finish").andExpect(content().string(containsString("You did this week.")));
        tab.open("/desk?done=week").andExpect(content().string(containsString("Well done! Your week is finished.")));
        tab.open("/desk?done=nonsense").andExpect(status().isOk());
    }

    @Test
    void another_childs_week_is_closed_to_a_child_and_open_to_the_teacher() throws Exception {
        String bens = "/participations/" + room.participationOf(room.ben) + "/week";
        tab.open(bens)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("This page is for another student.")));
        tab.press(bens).andExpect(status().isForbidden());
        new Tab(browser, room.tabOfTeacher()).open(bens).andExpect(status().isOk());
        new Tab(browser, new ClassFixture(school).tabOfTeacher()).open(bens).andExpect(status().isForbidden());
    }

    @Test
    void when_no_week_is_open_the_child_is_told_so() throws Exception {
        weeks.close(room.week.id());
        tab.open(week)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There is no open week right now.")));
        tab.press(week + "/pieces/PROUD/TITLE", "title", "Late").andExpect(status().isConflict());
    }

    private Score seen() {
        return scores.find(room.week, room.fluency.id(), room.ada.id()).orElseThrow();
    }
}
