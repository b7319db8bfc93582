package org.studentled.script.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.Tab;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.script.Line;
import org.studentled.script.Scripts;

/** A child fills in their script; the teacher sees everyone's progress. */
@FullApplication
class ScriptScreensTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Scripts scripts;

    private ClassFixture room;
    private ParticipationId ada;
    private Tab tab;
    private String at;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
        tab = new Tab(browser, room.tabOf(room.ada));
        at = "/participations/" + ada + "/script";
    }

    @Test
    void the_right_value_stands_beside_its_blank() throws Exception {
        tab.open(at).andExpect(content().string(allOf(containsString("use 87"), containsString("use Ms. Rivera"))));
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void the_script_of_every_band_is_shown(Band band) throws Exception {
        ClassFixture other = new ClassFixture(school, band).withAdasWork();
        new Tab(browser, other.tabOf(other.ada))
                .open("/participations/" + other.participationOf(other.ada) + "/script")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("At the door")));
    }

    @Test
    void another_number_than_the_books_is_asked_about_kindly_and_taken_over_by_one_tap() throws Exception {
        String key = blank(":measure.latest").key();
        tab.press(at + "/blanks", "blank", key, "place", "1", "text", "78")
                .andExpect(content().string(containsString("Your portfolio says 87, your script says 78.")));
        tab.press(at + "/blanks", "blank", key, "place", "1", "use", "true")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"87\""),
                                containsString("filled in"),
                                not(containsString("Your portfolio says")))));
    }

    @Test
    void a_child_that_says_its_book_is_wrong_is_heard_by_the_teacher() throws Exception {
        String key = blank(":measure.latest").key();
        tab.press(at + "/blanks", "blank", key, "place", "1", "text", "78");
        tab.press(at + "/blanks", "blank", key, "place", "1", "doubt", "true")
                .andExpect(content()
                        .string(allOf(
                                containsString("Your teacher will look at it."),
                                not(containsString("Which one is right?")))));
        new Tab(browser, room.tabOfTeacher())
                .open("/rounds/" + room.round.id() + "/prep")
                .andExpect(content().string(containsString("one answer differs from the portfolio")));
    }

    @Test
    void the_youngest_get_cards_that_the_device_reads_to_them() throws Exception {
        ClassFixture little = new ClassFixture(school, Band.K_1).withAdasWork();
        new Tab(browser, little.tabOf(little.ada))
                .open("/participations/" + little.participationOf(little.ada) + "/script")
                .andExpect(content().string(allOf(containsString("picture-card"), containsString("Read it to me"))));
    }

    @Test
    void too_long_and_unknown_blanks_are_refused_with_a_sentence() throws Exception {
        tab.press(at + "/blanks", "blank", blank(":measure.latest").key(), "place", "1", "text", "x".repeat(201))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The limit is 200 characters")));
        tab.press(at + "/blanks", "blank", "DATA:none:measure.latest", "place", "1", "text", "1")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your script has changed.")));
    }

    @Test
    void the_script_is_done_when_its_last_blank_is_filled() throws Exception {
        tab.press(at)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("blanks are still empty.")));
        scripts.getByParticipation(ada).lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(Line.Part::isOpen)
                .forEach(part -> scripts.fill(ada, part.key(), "mine"));
        tab.open(at).andExpect(content().string(containsString("Every blank is filled in.")));
        tab.press(at).andExpect(redirectedUrl("/?done=script"));
        tab.press(at).andExpect(redirectedUrl("/?done=script"));
    }

    @Test
    void another_childs_script_is_closed() throws Exception {
        Tab bens = new Tab(browser, room.tabOf(room.ben));
        bens.open(at).andExpect(status().isForbidden());
        bens.press(at + "/blanks", "blank", blank(":measure.latest").key(), "place", "1", "text", "1")
                .andExpect(status().isForbidden());
        assertThat(blank(":measure.latest").isOpen()).isTrue();
    }

    @Test
    void the_prep_board_is_for_the_teacher_and_puts_those_most_behind_first() throws Exception {
        String board = "/rounds/" + room.round.id() + "/prep";
        school.getBean(org.studentled.portfolio.TeacherNotes.class).write(ada, "Grew a lot.", room.teacher);
        String page = new Tab(browser, room.tabOfTeacher())
                .open(board)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Dov Al-Hashimi")).isPositive().isLessThan(page.indexOf("Ada Okafor"));
        assertThat(page)
                .containsPattern("Fully prepared: \\d of \\d\\. Rehearsed and marked ready by you: 0 of \\d\\.");
        tab.open(board).andExpect(status().isForbidden());
    }

    private Line.Part blank(String ending) {
        return scripts.getByParticipation(ada).lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.key().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }
}
