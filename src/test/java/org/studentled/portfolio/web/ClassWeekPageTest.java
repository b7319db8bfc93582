package org.studentled.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.Scores;
import org.studentled.school.Student;

/** The teacher sees who did the week, and types a class's numbers from paper. */
@FullApplication
class ClassWeekPageTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Scores scores;

    @Autowired
    Measures measures;

    private ClassFixture room;
    private Tab teacher;
    private String week;
    private String column;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        teacher = new Tab(browser, room.tabOfTeacher());
        week = "/weeks/" + room.week.id();
        column = week + "/scores/" + room.spelling.id();
    }

    @Test
    void the_grid_shows_who_did_what_and_what_is_missing() throws Exception {
        room.choose(room.week, Piece.Kind.PROUD, "My volcano", "It erupts.");
        teacher.open(week)
                .andExpect(content()
                        .string(allOf(
                                containsString("0 of 4 students are done."),
                                containsString("My volcano"),
                                containsString("missing"),
                                containsString("Cleo Marchetti-Vandenberghe"))));
    }

    @Test
    void one_tap_reminds_a_child_and_a_second_one_is_the_same() throws Exception {
        teacher.open(week).andExpect(content().string(containsString("Remind Ada")));
        for (int tap = 0; tap < 2; tap++) {
            teacher.press(week + "/nudges/" + room.participationOf(room.ada)).andExpect(redirectedUrl(week));
        }
        teacher.open(week).andExpect(content().string(containsString("reminded")));
        new Tab(browser, room.tabOf(room.ada))
                .press(week + "/nudges/" + room.participationOf(room.ben))
                .andExpect(status().isForbidden());
    }

    @Test
    void looking_over_goes_home_and_a_child_can_not_do_it() throws Exception {
        teacher.press(week).andExpect(redirectedUrl("/?done=lookedOver"));
        Tab student = new Tab(browser, room.tabOf(room.ada));
        student.open(week).andExpect(status().isForbidden());
        student.press(week).andExpect(status().isForbidden());
        student.open(column).andExpect(status().isForbidden());
    }

    @Test
    void a_column_of_numbers_is_typed_at_once_and_typing_it_again_changes_nothing() throws Exception {
        String adas = room.participationOf(room.ada).toString();
        String bens = room.participationOf(room.ben).toString();
        teacher.open(column).andExpect(content().string(containsString("Type down the column.")));
        for (int press = 0; press < 2; press++) {
            teacher.press(
                            column,
                            adas,
                            "17",
                            bens,
                            "12,5",
                            room.participationOf(room.dov).toString(),
                            "")
                    .andExpect(redirectedUrl(week));
        }
        assertThat(standing(room.ada)).containsExactly("14.5", "17");
        assertThat(standing(room.ben)).containsExactly("12.5");
        assertThat(standing(room.dov)).isEmpty();
        assertThat(scores.history(room.spelling.id(), room.ben.id())).hasSize(1);
    }

    @Test
    void one_wrong_number_names_the_child_and_keeps_none_of_the_column() throws Exception {
        teacher.press(
                        column,
                        room.participationOf(room.ada).toString(),
                        "17",
                        room.participationOf(room.ben).toString(),
                        "twelve")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Ben’s score was not saved")));
        assertThat(standing(room.ada)).containsExactly("14.5");
    }

    @Test
    void each_number_is_kept_by_itself_on_the_way_down() throws Exception {
        String bens = room.participationOf(room.ben).toString();
        teacher.press(column + "/" + bens, bens, "12").andExpect(status().isNoContent());
        teacher.press(column + "/" + bens, bens, "13").andExpect(status().isNoContent());
        assertThat(standing(room.ben)).containsExactly("13");
        assertThat(scores.history(room.spelling.id(), room.ben.id())).hasSize(2);
    }

    @Test
    void a_class_without_numbers_is_asked_what_it_counts() throws Exception {
        teacher.press(week + "/measures", "name", "Books read", "unit", "books", "outOf", "")
                .andExpect(redirectedUrl(week));
        teacher.press(week + "/measures", "name", "Books read", "unit", "books", "outOf", "");
        assertThat(measures.findByClass(room.id)).extracting(Measure::name).containsOnlyOnce("Books read");
        teacher.press(week + "/measures", "name", "Times tables", "outOf", "lots")
                .andExpect(status().isUnprocessableEntity());
        teacher.press(week + "/measures", "name", " ").andExpect(status().isUnprocessableEntity());
    }

    private java.util.List<String> standing(Student student) {
        return scores.series(room.spelling.id(), student.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }
}
