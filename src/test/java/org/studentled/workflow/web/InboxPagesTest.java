package org.studentled.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

@FullApplication
class InboxPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    @Autowired
    Inbox inbox;

    ClassFixture room;
    PageClient teacher;

    @BeforeEach
    void a_class_that_prepares() {
        room = new ClassFixture(context);
        context.getBean(Rounds.class).enter(room.round.id(), Phase.PREP);
        teacher = new PageClient(browser, room.tabOfTeacher());
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void what_waits_is_grouped_by_what_to_do_with_its_day_and_a_way_to_do_it_for_the_whole_class() {
        var desk = teacher.open("/desk").body();

        assertThat(desk)
                .containsOnlyOnce("<h2>Write a note in the portfolio</h2>")
                .contains("Do all 4 at once", "/rounds/" + room.round.id() + "/notes")
                .containsPattern("by \\w{3} \\d+")
                .contains(">Ada<", ">Ben<", ">Cleo<", ">Dov<")
                .doesNotContain("was due", "I’ll do it");
    }

    @Test
    void what_is_late_says_so_and_stays_where_it_is() {
        clock.forward(Duration.ofDays(40));

        assertThat(new PageClient(browser, room.tabOfTeacher()).open("/desk").body())
                .contains("was due", "Do all 4 at once");
    }

    @Test
    void a_co_teacher_takes_a_task_and_the_colleague_sees_who_has_it() {
        var omar = colleague("Omar Reyes");
        var task = adasNote().taskId();

        assertThat(omar.send(claim(task)).status()).isEqualTo(302);

        assertThat(omar.open("/desk").body()).contains("You’re doing this", "Put it back");
        assertThat(teacher.open("/desk").body()).contains("Omar Reyes is doing this");
        var second = teacher.send(claim(task));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Someone else just took this task.");
    }

    @Test
    void two_taps_on_the_claim_are_one_and_what_is_given_back_is_free_again() {
        var omar = colleague("Omar Reyes");
        var task = adasNote().taskId();

        assertThat(omar.send(claim(task)).status()).isEqualTo(302);
        assertThat(omar.send(claim(task)).status()).isEqualTo(302);
        omar.send("/classes/" + room.id + "/tasks/" + task + "/give-back");

        assertThat(teacher.send(claim(task)).status()).isEqualTo(302);
        assertThat(adasNote().claimedBy()).isEqualTo(room.teacher.value());
    }

    @Test
    void nobody_of_another_class_takes_anything() {
        StaffId other =
                context.getBean(Staff.class).addTeacher("Mr. Lind", null).id();
        var stranger = new PageClient(browser, context.getBean(Sessions.class).start(Actor.teacher(other), null));

        assertThat(stranger.send(claim(adasNote().taskId())).status()).isEqualTo(403);
        assertThat(adasNote().claimedBy()).isNull();
    }

    @Test
    void a_child_sees_one_thing_to_do_and_is_thanked_when_it_has_done_it() {
        var ada = new PageClient(browser, room.tabOf(room.ada));

        assertThat(ada.open("/desk").body()).contains("Hello, Ada", "Next step").doesNotContain("Write a note");
        assertThat(ada.open("/?done=week").location()).isEqualTo("/desk?done=week");
        assertThat(ada.open("/desk?done=week").body()).contains("Your week is finished.");
    }

    private PageClient colleague(String name) {
        StaffId id = context.getBean(Staff.class).addTeacher(name, null).id();
        context.getBean(Classes.class).addTeacher(room.id, id);
        return new PageClient(browser, context.getBean(Sessions.class).start(Actor.teacher(id), room.id));
    }

    private InboxItem adasNote() {
        return inbox.ofTeachers(room.id).stream()
                .filter(item -> item.task().equals("writeNote"))
                .filter(item -> room.participationOf(room.ada).value().equals(item.participationId()))
                .findFirst()
                .orElseThrow();
    }

    private String claim(String task) {
        return "/classes/" + room.id + "/tasks/" + task + "/claim";
    }
}
