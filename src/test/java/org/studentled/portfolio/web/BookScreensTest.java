package org.studentled.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.RoomFive;
import org.studentled.Tab;
import org.studentled.WholeHouse;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.TeacherNote;
import org.studentled.portfolio.TeacherNotes;
import org.studentled.round.ParticipationId;

/** Picking, ordering and reading the book, and the teacher's note in it. */
@WholeHouse
class BookScreensTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Pieces pieces;

    @Autowired
    Books books;

    @Autowired
    TeacherNotes notes;

    private RoomFive room;
    private ParticipationId ada;
    private Tab tab;
    private Tab teacher;
    private String at;

    @BeforeEach
    void openTheRoom() {
        room = new RoomFive(school).withAdasWork();
        ada = room.of(room.ada);
        tab = new Tab(browser, room.tabOf(room.ada));
        teacher = new Tab(browser, room.tabOfTeacher());
        at = "/participations/" + ada;
    }

    @Test
    void the_work_of_all_weeks_is_offered_and_the_picked_goes_into_the_book() throws Exception {
        tab.open(at + "/work")
                .andExpect(content()
                        .string(allOf(
                                containsString("My poem about rain"),
                                containsString("Week 2 · This could be better"))));
        tab.press(at + "/work", "piece", piece("My poem about rain")).andExpect(redirectedUrl("/?done=work"));
        assertThat(books.of(ada).pages()).hasSize(8);
    }

    @Test
    void picking_nothing_is_answered_with_a_sentence_and_a_child_without_work_is_told_whom_to_ask() throws Exception {
        tab.press(at + "/work")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Pick at least one work for your book.")));
        new Tab(browser, room.tabOf(room.ben))
                .open("/participations/" + room.of(room.ben) + "/work")
                .andExpect(content().string(containsString("You have chosen no work yet.")));
    }

    @Test
    void a_moved_page_is_announced() throws Exception {
        pick();
        Page spelling = books.of(ada).pages().get(2);
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
                                    containsString("What is in my book"),
                                    containsString("line-chart"),
                                    containsString("I chose this because every line has a sound."),
                                    containsString("Ada grew as a reader."),
                                    containsString("id=\"page-9\""))));
        }
    }

    @Test
    void without_pages_there_is_nothing_to_number() throws Exception {
        tab.open(at + "/book").andExpect(content().string(containsString("There is no book yet.")));
        tab.open(at + "/book/read").andExpect(content().string(containsString("There is no book yet.")));
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
    void the_teacher_writes_a_note_alone_or_down_the_class() throws Exception {
        teacher.open(at + "/note").andExpect(content().string(containsString("Your note for Ada")));
        teacher.press(at + "/note", "text", "Grew so much.").andExpect(redirectedUrl("/?done=note"));
        teacher.open("/rounds/" + room.round.id() + "/notes")
                .andExpect(content().string(allOf(containsString("Grew so much."), containsString("Dov Al-Hashimi"))));
        teacher.press("/rounds/" + room.round.id() + "/notes/" + ada, ada.toString(), "Grew a lot.")
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", "saved"));
        assertThat(notes.of(ada)).map(TeacherNote::text).contains("Grew a lot.");
    }

    @Test
    void an_empty_or_endless_note_is_refused_and_a_childs_hand_too() throws Exception {
        teacher.press(at + "/note", "text", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("the field is empty")));
        teacher.press(at + "/note", "text", "x".repeat(2001))
                .andExpect(content().string(containsString("at most 2,000 characters")));
        tab.open(at + "/note").andExpect(status().isForbidden());
        tab.press(at + "/note", "text", "I am great").andExpect(status().isForbidden());
        tab.open("/rounds/" + room.round.id() + "/notes").andExpect(status().isForbidden());
    }

    private void pick() throws Exception {
        tab.press(at + "/work", "piece", piece("My poem about rain"), "piece", piece("Fractions quiz"));
    }

    private String piece(String title) {
        return pieces.of(ada).stream()
                .filter(piece -> piece.title().equals(title))
                .map(Piece::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
