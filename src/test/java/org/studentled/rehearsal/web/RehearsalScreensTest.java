package org.studentled.rehearsal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.StudentWorkspaceFixture;
import org.studentled.rehearsal.Pairs;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;

/** Practicing, listening, and the teacher's word on it. */
class RehearsalScreensTest extends StudentWorkspaceFixture {

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Pairs pairs;

    @Test
    void the_script_is_practised_one_step_at_a_time_to_its_end() throws Exception {
        tab.open(at + "/practice").andExpect(content().string(containsString("At the door")));
        tab.open(at + "/practice?place=4").andExpect(content().string(containsString("My scores")));
        tab.open(at + "/practice?place=99").andExpect(content().string(containsString("I said it all")));
        tab.press(at + "/practice").andExpect(redirectedUrl("/?done=practice"));
    }

    @Test
    void a_sheet_is_handed_in_once_from_the_word_bank_and_own_words() throws Exception {
        ParticipationId presenter = pairs.presenterFor(ada);
        String form = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            tab.press(
                            at + "/rehearsal",
                            "form",
                            form,
                            "seen",
                            "GREETED",
                            "seen",
                            "THANKED",
                            "glows",
                            "1",
                            "glow",
                            "I liked the map.",
                            "grows",
                            "3")
                    .andExpect(redirectedUrl("/?done=rehearsal"));
        }
        assertThat(rehearsals.sheetsAbout(presenter)).singleElement().satisfies(sheet -> {
            assertThat(sheet.glow()).isEqualTo("Your voice was clear. I liked the map.");
            assertThat(sheet.grow()).isEqualTo("Go a little slower.");
            assertThat(sheet.seen()).hasSize(2);
        });
    }

    @Test
    void the_partner_sees_no_score_and_the_presenter_sees_its_sheets() throws Exception {
        rehearsals.handIn(ada, room.participationOf(room.ben), Set.of(), "You looked at me.", "Go slower.");
        tab.open(at + "/rehearsal")
                .andExpect(content()
                        .string(allOf(
                                containsString("You looked at me."),
                                not(containsString("Reading fluency")),
                                not(containsString("line-chart")))));
    }

    @Test
    void a_sheet_without_a_glow_or_grow_is_asked_for_one() throws Exception {
        String form = UUID.randomUUID().toString();
        tab.press(at + "/rehearsal", "form", form, "grows", "1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say one good thing first.")));
        tab.press(at + "/rehearsal", "form", form, "glows", "1", "grow", "x".repeat(301))
                .andExpect(content().string(containsString("The limit is 300 characters")));
    }

    @Test
    void a_child_without_a_partner_says_it_to_the_teacher() throws Exception {
        Participations participations = school.getBean(Participations.class);
        participations.leave(room.participationOf(room.ben));
        participations.leave(room.participationOf(room.cleo));
        participations.leave(room.participationOf(room.dov));
        tab.open(at + "/rehearsal").andExpect(content().string(containsString("You have no partner today.")));
    }

    @Test
    void the_teacher_signs_off_with_a_word_the_child_reads() throws Exception {
        String form = UUID.randomUUID().toString();
        teacher.open(at + "/sign-off").andExpect(content().string(containsString("Is Ada ready?")));
        teacher.press(at + "/sign-off", "form", form, "note", "The opening again")
                .andExpect(status().isUnprocessableEntity());
        teacher.press(at + "/sign-off", "form", form, "ready", "false", "note", "The opening again")
                .andExpect(redirectedUrl("/?done=again"));
        tab.open(at + "/rehearsal").andExpect(content().string(containsString("The opening again")));
        teacher.open("/rounds/" + room.round.id() + "/sign-offs")
                .andExpect(content().string(containsString("practice again")));
    }

    @Test
    void the_teacher_names_the_step_to_practise_and_the_child_finds_it() throws Exception {
        String form = UUID.randomUUID().toString();
        teacher.press(at + "/sign-off", "form", form, "ready", "false", "step", "DATA")
                .andExpect(redirectedUrl("/?done=again"));
        tab.open(at + "/rehearsal").andExpect(content().string(containsString("Step 4: My scores")));
        tab.open(at + "/practice?place=4")
                .andExpect(content().string(containsString("Your teacher asks you to practice this step again.")));
        tab.open(at + "/practice?place=4&masked=true").andExpect(content().string(containsString("Show my scores")));
        teacher.press(at + "/supports", "DATA", "2").andExpect(redirectedUrl(at + "/sign-off"));
        tab.open(at + "/practice?place=4").andExpect(content().string(containsString("with a partner")));
        tab.press(at + "/supports", "DATA", "0").andExpect(status().isForbidden());
    }

    @Test
    void own_words_about_a_classmate_are_read_by_the_teacher_first() throws Exception {
        ParticipationId presenter = pairs.presenterFor(ada);
        String form = UUID.randomUUID().toString();
        tab.press(at + "/rehearsal", "form", form, "glow", "You were funny.", "grows", "1");
        String there = "/participations/" + presenter;
        teacher.open(there + "/sign-off").andExpect(content().string(containsString("not passed on yet")));
        teacher.press(there + "/sheets/" + form, "kind", "true").andExpect(redirectedUrl(there + "/sign-off"));
        assertThat(rehearsals.sheetsAbout(presenter)).noneMatch(PartnerSheet::waits);
    }

    @Test
    void the_teacher_puts_partners_together_and_keeps_others_apart() throws Exception {
        String board = "/rounds/" + room.round.id() + "/pairs";
        String bens = room.participationOf(room.ben).toString();
        teacher.open(board).andExpect(content().string(containsString("Rehearsal partners")));
        teacher.press(board + "/pair", "one", ada.toString(), "other", bens).andExpect(redirectedUrl(board));
        assertThat(pairs.presenterFor(ada)).hasToString(bens);
        teacher.press(board + "/apart", "one", ada.toString(), "other", bens);
        teacher.open(board).andExpect(content().string(containsString("Allow as partners")));
        assertThat(pairs.presenterFor(ada)).doesNotHaveToString(bens);
        teacher.press(board + "/apart", "one", ada.toString(), "other", ada.toString())
                .andExpect(status().isUnprocessableEntity());
        teacher.press(board + "/away/" + bens, "away", "true");
        teacher.press(board + "/mix").andExpect(redirectedUrl(board));
        teacher.open(board).andExpect(content().string(containsString("Mark as here")));
        tab.open(board).andExpect(status().isForbidden());
    }

    @Test
    void all_ticked_are_signed_off_and_a_second_press_changes_nothing() throws Exception {
        String board = "/rounds/" + room.round.id() + "/sign-offs";
        teacher.press(board)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("No students are checked.")));
        String bens = room.participationOf(room.ben).toString();
        for (int press = 0; press < 2; press++) {
            teacher.press(board, "ready", ada.toString(), "ready", bens).andExpect(redirectedUrl("/?done=signOffs"));
        }
        assertThat(rehearsals.lastSignOff(ada)).map(SignOff::ready).contains(true);
        assertThat(rehearsals.lastSignOff(room.participationOf(room.cleo))).isEmpty();
    }

    @Test
    void a_child_opens_neither_another_rehearsal_nor_the_sign_off() throws Exception {
        String bens = "/participations/" + room.participationOf(room.ben);
        tab.open(bens + "/practice").andExpect(status().isForbidden());
        tab.open(bens + "/rehearsal").andExpect(status().isForbidden());
        tab.open(at + "/sign-off").andExpect(status().isForbidden());
        tab.press(at + "/sign-off", "form", UUID.randomUUID().toString(), "ready", "true")
                .andExpect(status().isForbidden());
        tab.open("/rounds/" + room.round.id() + "/sign-offs").andExpect(status().isForbidden());
    }
}
