package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.prep.ClassroomPrepTasks;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.classroom.prep.PrepTask;
import org.studentled.classroom.prep.PrepTaskPublisher;
import org.studentled.round.Band;
import org.studentled.round.Phase;
import org.studentled.round.PrepTasks;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;

/** What a teacher does to our task in Google Classroom is noticed and left as they want it. */
@WithGoogleSandbox
class WatchedTasksTest {

    private static final String COURSE = ClassroomSandbox.ROOM_12;
    private static final PrepTasks.Task TASK = new PrepTasks.Task(
            "My week 3", "Choose a piece.", LocalDate.of(2026, 10, 16), URI.create("https://conferences.example/week"));

    @Autowired
    ClassroomPrepTasks prepTasks;

    @Autowired
    PrepTaskPublisher delivery;

    @Autowired
    ClassroomTasks classroomTasks;

    @Autowired
    ClassroomGradebook gradebook;

    @Autowired
    ClassroomStatus classroomStatus;

    @Autowired
    Rounds rounds;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    GoogleClassFixture room;
    WeekId week;
    String workId;

    @BeforeEach
    void a_task_is_published() {
        room = maker.make();
        week = WeekId.random();
        gradebook.pull(room.id());
        prepTasks.publish(room.id(), week, TASK);
        workId = sandbox.ownWork(COURSE).get(0).get("id").asText();
    }

    @Test
    void nothing_is_noticed_while_nobody_touches_it() {
        later();
        assertThat(task().state()).isEqualTo(PrepTask.State.PUBLISHED);
        assertThat(task().edited()).isFalse();
    }

    @Test
    void a_deleted_task_is_noticed_and_not_put_back() {
        sandbox.happens().delete(COURSE, workId);
        later();
        assertThat(task().state()).isEqualTo(PrepTask.State.DROPPED);
        delivery.deliverWaiting();
        prepTasks.publish(room.id(), week, TASK);
        assertThat(sandbox.calls("POST", ".*/courseWork")).isEqualTo(1);
    }

    @Test
    void one_that_is_in_no_list_any_more_is_missed_once_all_was_read_to_its_end() {
        sandbox.happens().vanish(COURSE, workId);
        later();
        assertThat(task().state()).isEqualTo(PrepTask.State.PUBLISHED);
        clock.forward(Duration.ofHours(40));
        gradebook.pull(room.id());
        assertThat(task().state()).isEqualTo(PrepTask.State.DROPPED);
    }

    @Test
    void an_edited_task_is_noticed_and_stays_as_she_wrote_it() {
        sandbox.happens().rename(COURSE, workId, "Our week 3!");
        later();
        assertThat(task().edited()).isTrue();
        assertThat(task().state()).isEqualTo(PrepTask.State.PUBLISHED);
        assertThat(sandbox.ownWork(COURSE).get(0).get("title").asText()).isEqualTo("Our week 3!");
    }

    @Test
    void a_task_whose_text_was_changed_is_noticed_too_and_the_teacher_is_told_how_it_is_called_there() {
        sandbox.happens().describe(COURSE, workId, "Choose  a piece.\n");
        later();
        assertThat(task().edited()).as("only written another way").isFalse();
        sandbox.happens().describe(COURSE, workId, "Choose two pieces.");
        later();
        assertThat(task().edited()).isTrue();
        sandbox.happens().rename(COURSE, workId, "Our week 3!");
        later();
        assertThat(Objects.requireNonNull(classroomStatus.findByClass(room.id()))
                        .tasks())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.edited()).isTrue();
                    assertThat(told.remoteTitle()).isEqualTo("Our week 3!");
                });
        delivery.deliverWaiting();
        assertThat(sandbox.ownWork(COURSE).get(0).get("description").asText()).isEqualTo("Choose two pieces.");
        assertThat(sandbox.calls("PATCH", ".*/courseWork/.*"))
                .as("published once, and never written again")
                .isEqualTo(1);
    }

    @Test
    void the_teacher_sees_how_many_have_done_it() {
        sandbox.happens().handIn(COURSE, workId, Person.ANA);
        sandbox.happens().handIn(COURSE, workId, Person.BRIAN);
        later();
        var seen =
                Objects.requireNonNull(classroomStatus.findByClass(room.id())).tasks();
        assertThat(seen).containsExactly(new ClassroomStatus.Task("My week 3", "PUBLISHED", false, null, 2, 6));
    }

    @Test
    void the_week_of_preparing_has_one_task_of_its_own() {
        RoundId round = rounds.plan(room.id(), "Autumn", Band.values()[0], RoundDates.usual(LocalDate.of(2026, 10, 19)))
                .id();
        rounds.enter(round, Phase.COLLECTING);
        rounds.enter(round, Phase.PREP);
        rounds.enter(round, Phase.REHEARSAL);
        assertThat(sandbox.ownWork(COURSE))
                .extracting(work ->
                        work.get("title").asText() + " " + work.at("/dueDate/month") + "/" + work.at("/dueDate/day"))
                .containsExactly("My week 3 10/17", "Get ready for your conference 11/21");
    }

    private void later() {
        clock.forward(Duration.ofHours(1));
        gradebook.pull(room.id());
    }

    private PrepTask task() {
        return classroomTasks.findByClassAndWeek(room.id(), week).orElseThrow();
    }
}
