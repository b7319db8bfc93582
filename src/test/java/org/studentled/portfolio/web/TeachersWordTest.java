package org.studentled.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.portfolio.Sections;
import org.studentled.portfolio.TeacherNote;
import org.studentled.portfolio.TeacherNotes;

/** The teacher's word in the book: its sections, the note, the view of habits, and what the family sees. */
class TeachersWordTest extends StudentPortfolioFixture {

    @Autowired
    TeacherNotes notes;

    @Autowired
    Sections sections;

    @Autowired
    Habits habits;

    @Test
    void the_teacher_writes_a_note_alone_or_down_the_class() throws Exception {
        teacher.open(at + "/note").andExpect(content().string(containsString("Your note for Ada")));
        teacher.press(at + "/note", "text", "Grew so much.").andExpect(redirectedUrl("/?done=note"));
        teacher.open("/rounds/" + room.round.id() + "/notes")
                .andExpect(content().string(allOf(containsString("Grew so much."), containsString("Dov Al-Hashimi"))));
        teacher.press("/rounds/" + room.round.id() + "/notes/" + ada, ada.toString(), "Grew a lot.")
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", "saved"));
        assertThat(notes.findByParticipation(ada)).map(TeacherNote::text).contains("Grew a lot.");
    }

    @Test
    void an_empty_or_endless_note_is_refused_and_a_childs_hand_too() throws Exception {
        teacher.press(at + "/note", "text", " ")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The field is empty")));
        teacher.press(at + "/note", "text", "x".repeat(2001))
                .andExpect(content().string(containsString("The limit is 2,000 characters")));
        tab.open(at + "/note").andExpect(status().isForbidden());
        tab.press(at + "/note", "text", "I am great").andExpect(status().isForbidden());
        tab.open("/rounds/" + room.round.id() + "/notes").andExpect(status().isForbidden());
    }

    @Test
    void the_teacher_arranges_the_sections_and_says_what_the_family_sees() throws Exception {
        pick();
        String sections = "/rounds/" + room.round.id() + "/sections";
        teacher.open(sections).andExpect(content().string(containsString("My best work")));
        teacher.press(sections, "title", "Art", "least", "0", "most", "2").andExpect(redirectedUrl(sections));
        teacher.press(sections, "title", "Music", "least", "3", "most", "2")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("work for this section.")));
        tab.open(at + "/work").andExpect(content().string(containsString("Section of Fractions quiz")));
        tab.open(sections).andExpect(status().isForbidden());
        tab.press(at + "/book/approved", "approved", "true").andExpect(status().isForbidden());
        teacher.press(at + "/book/approved", "approved", "true").andExpect(redirectedUrl(at + "/book/read"));
        teacher.press(at + "/book/pages/" + page("Spelling").id() + "/withheld", "kept", "true");
        teacher.open(at + "/book/read")
                .andExpect(content()
                        .string(allOf(
                                containsString("the family can see it"), containsString("hidden from the family"))));
    }

    @Test
    void the_teacher_agrees_or_sees_a_habit_another_way_before_the_evening() throws Exception {
        pick();
        habits.rate(ada, room.week.id(), Habit.EFFORT, 3, room.round.band());
        habits.giveExample(ada, room.week.id(), Habit.EFFORT, "I did the long one.");
        teacher.open(at + "/note").andExpect(content().string(containsString("I did the long one.")));
        teacher.press(at + "/habits/EFFORT/view", "note", "Yes!")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say whether you see it the same way.")));
        teacher.press(at + "/habits/EFFORT/view", "agrees", "true", "note", "You never gave up.")
                .andExpect(redirectedUrl(at + "/note"));
        tab.open(at + "/book/read")
                .andExpect(content()
                        .string(allOf(
                                containsString("My teacher thinks so too."), containsString("You never gave up."))));
        tab.press(at + "/habits/EFFORT/view", "agrees", "true").andExpect(status().isForbidden());
    }
}
