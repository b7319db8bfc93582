package org.studentled.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

@FullApplication
class ProcessStatusPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    ClassFixture room;
    PageClient teacher;
    PageClient ada;
    String adas;

    @BeforeEach
    void a_class_that_prepares() {
        room = new ClassFixture(context);
        context.getBean(Rounds.class).enter(room.round.id(), Phase.PREP);
        teacher = new PageClient(browser, room.tabOfTeacher());
        ada = new PageClient(browser, room.tabOf(room.ada));
        adas = "/participations/" + room.participationOf(room.ada);
    }

    @Test
    void the_model_shows_where_the_child_is_and_since_when() {
        var page = teacher.open(adas).body();

        assertThat(page)
                .contains("Ada’s progress", "Day 1: pick my best work", "Write a note in the portfolio")
                .containsPattern("since \\w+")
                .containsPattern("(?s)is-now[^\"]*\"><rect[^>]*>((?!</g>).)*Day 1")
                .containsPattern("Do my week</strong>\\s*<span class=\"chip now\">waiting");
    }

    @Test
    void what_was_let_pass_is_told_with_who_and_why_and_the_way_goes_on() {
        assertThat(teacher.send(adas + "/pass", "gate", "pickWork", "reason", "Ill for two weeks")
                        .status())
                .isEqualTo(302);

        assertThat(teacher.open(adas).body())
                .contains("Day 2: set my goals")
                .contains("Skipped: Pick my best work", "by Ms. Rivera", "Ill for two weeks");
        assertThat(ada.open(adas).body())
                .contains("Skipped: Pick my best work", "by Ms. Rivera")
                .doesNotContain("Ill for two weeks");
    }

    @Test
    void two_taps_let_one_gate_pass() {
        teacher.send(adas + "/pass", "gate", "pickWork", "reason", "Ill");

        var again = teacher.send(adas + "/pass", "gate", "pickWork", "reason", "Ill");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("There is nothing to skip");
        assertThat(teacher.open(adas).body()).containsOnlyOnce("Skipped: Pick my best work");
    }

    @Test
    void a_gate_is_never_let_pass_without_a_reason_nor_with_an_endless_one() {
        var none = teacher.send(adas + "/pass", "gate", "pickWork", "reason", "  ");
        var endless = teacher.send(adas + "/pass", "gate", "pickWork", "reason", "x".repeat(501));

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("The field is empty");
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.body()).contains("The limit is 500 characters", "Your words are still on this page.");
        assertThat(teacher.open(adas).body()).contains("Day 1: pick my best work");
    }

    @Test
    void a_child_lets_nothing_pass_and_sees_nobody_elses_way() {
        var ben = new PageClient(browser, room.tabOf(room.ben));

        assertThat(ada.send(adas + "/pass", "gate", "pickWork", "reason", "I want to")
                        .status())
                .isEqualTo(403);
        assertThat(ben.open(adas).status()).isEqualTo(403);
        assertThat(ada.open(adas).body()).doesNotContain("Skip a step");
    }

    @Test
    void a_teacher_of_another_class_finds_the_door_closed() {
        StaffId other =
                context.getBean(Staff.class).addTeacher("Mr. Lind", null).id();
        var stranger = new PageClient(browser, context.getBean(Sessions.class).start(Actor.teacher(other), null));

        assertThat(stranger.open(adas).status()).isEqualTo(403);
        assertThat(stranger.send(adas + "/pass", "gate", "pickWork", "reason", "Why not")
                        .status())
                .isEqualTo(403);
    }
}
