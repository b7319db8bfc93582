package org.studentled.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.Tab;
import org.studentled.goals.Habits;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Sections;
import org.studentled.portfolio.TeacherNotes;

/** Picking, ordering and reading the book, and the teacher's note in it. */
class PortfolioScreensTest extends StudentPortfolioFixture {

    @Autowired
    TeacherNotes notes;

    @Autowired
    Sections sections;

    @Autowired
    Habits habits;

    @Test
    void the_work_of_all_weeks_is_offered_and_the_picked_goes_into_the_book() throws Exception {
        tab.open(at + "/work")
                .andExpect(content()
                        .string(allOf(
                                containsString("My poem about rain"),
                                containsString("Week 2 · This could be better"))));
        tab.press(at + "/work", "piece", piece("My poem about rain")).andExpect(redirectedUrl("/?done=work"));
        assertThat(portfolios.getByParticipation(ada).pages()).hasSize(8);
    }

    @Test
    void picking_nothing_is_answered_with_a_sentence_and_a_child_without_work_is_told_whom_to_ask() throws Exception {
        tab.press(at + "/work")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pick at least one piece for your portfolio.")));
        new Tab(browser, room.tabOf(room.ben))
                .open("/participations/" + room.participationOf(room.ben) + "/work")
                .andExpect(content().string(containsString("You have not chosen any work yet.")));
    }

    @Test
    void a_moved_page_is_announced() throws Exception {
        pick();
        Page spelling = portfolios.getByParticipation(ada).pages().get(2);
        tab.open(at + "/book").andExpect(content().string(containsString("Move Spelling up")));
        tab.press(at + "/book/pages/" + spelling.id() + "/UP")
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"announcer\""),
                                containsString("Spelling is now page 2 of 9."),
                                containsString("up-" + spelling.id()))));
    }

    @Test
    void the_numbered_book_is_read_page_by_page() throws Exception {
        pick();
        notes.write(ada, "Ada grew as a reader.", room.teacher);
        tab.press(at + "/book").andExpect(redirectedUrl("/?done=book"));
        for (String address : new String[] {at + "/book/read", at + "/book?read=1"}) {
            tab.open(address)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("What is in my portfolio"),
                                    containsString("line-chart"),
                                    containsString("I chose this because every line has a sound."),
                                    containsString("Ada grew as a reader."),
                                    containsString("id=\"page-9\""))));
        }
    }

    @Test
    void without_pages_there_is_nothing_to_number() throws Exception {
        tab.open(at + "/book").andExpect(content().string(containsString("You don’t have a portfolio yet.")));
        tab.open(at + "/book/read").andExpect(content().string(containsString("You don’t have a portfolio yet.")));
        tab.press(at + "/book")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There are no pages to number yet.")));
    }

    @Test
    void another_childs_book_stays_closed() throws Exception {
        Tab bens = new Tab(browser, room.tabOf(room.ben));
        for (String page : new String[] {"/work", "/book", "/book/read"}) {
            bens.open(at + page).andExpect(status().isForbidden());
        }
        bens.press(at + "/work", "piece", piece("Fractions quiz")).andExpect(status().isForbidden());
    }

    @Test
    void a_dragged_section_is_kept_and_the_cover_of_another_child_is_not_touched() throws Exception {
        pick();
        Page poem = page("My poem about rain");
        Page quiz = page("Fractions quiz");
        String works = section(Page.Kind.PIECE);
        tab.press(
                        at + "/book/sections/" + works,
                        "page",
                        quiz.id().toString(),
                        "page",
                        poem.id().toString())
                .andExpect(status().isOk());
        assertThat(page("Fractions quiz").number())
                .isLessThan(page("My poem about rain").number());
        new Tab(browser, room.tabOf(room.ben))
                .press(at + "/book/sections/" + works, "page", poem.id().toString())
                .andExpect(status().isForbidden());
    }

    @Test
    void a_child_may_take_a_page_out_unless_the_teacher_wants_it_in_every_book() throws Exception {
        pick();
        tab.press(at + "/book/pages/" + page("Spelling").id() + "/hidden", "out", "true")
                .andExpect(redirectedUrl(at + "/book"));
        tab.open(at + "/book").andExpect(content().string(containsString("One page is taken out")));
        String goals = portfolios.getByParticipation(ada).pages().stream()
                .filter(page -> page.kind() == Page.Kind.GOALS)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        tab.press(at + "/book/pages/" + goals + "/hidden", "out", "true")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your teacher wants this page in every portfolio.")));
    }

    @Test
    void a_printed_book_keeps_its_numbers_and_says_what_changed_since() throws Exception {
        pick();
        tab.press(at + "/book/printed").andExpect(status().isNoContent());
        tab.press(at + "/book/pages/" + page("Spelling").id() + "/UP")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your portfolio has been printed")));
        room.score(room.spelling, room.ada, room.week.startsOn(), "18");
        tab.open(at + "/book/read")
                .andExpect(content()
                        .string(allOf(
                                containsString("Changed since it was printed"),
                                containsString("pages=" + page("Spelling").number()))));
        tab.open(at + "/book/read?pages=" + page("Spelling").number())
                .andExpect(content().string(allOf(containsString("Spelling"), not(containsString("id=\"page-1\"")))));
        tab.press(at + "/book/opened").andExpect(status().isForbidden());
        teacher.press(at + "/book/opened").andExpect(redirectedUrl(at + "/book/read"));
        tab.press(at + "/book/pages/" + page("Spelling").id() + "/UP").andExpect(status().isOk());
    }

    private String section(Page.Kind kind) {
        return sections.findByRound(room.round.id()).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }
}
