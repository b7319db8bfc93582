package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.classroom.prep.PrepTask;
import org.studentled.classroom.prep.PrepTaskPublisher;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;

@WithGoogleSandbox
class PrepTasksTest {

    private static final String WORKS = "/v1/courses/\\d+/courseWork";
    private static final String ONE_WORK = WORKS + "/\\d+";
    private static final PrepTasks.Task TASK = new PrepTasks.Task(
            "My week 3",
            "Choose a piece you are proud of.",
            LocalDate.of(2026, 10, 16),
            URI.create("https://conferences.example/my-week?week=3"));

    @Autowired
    PrepTasks prepTasks;

    @Autowired
    PrepTaskPublisher delivery;

    @Autowired
    ClassroomTasks classroomTasks;

    @Autowired
    LinkedCourses courses;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    GoogleClassFixture room;
    WeekId week;

    @BeforeEach
    void room() {
        room = maker.make();
        week = WeekId.random();
    }

    @Test
    void a_week_is_published_once_for_the_whole_class_however_often_it_is_asked() {
        prepTasks.publish(room.id(), week, TASK);
        prepTasks.publish(room.id(), week, TASK);
        delivery.deliverWaiting();
        JsonNode work = onlyWork();
        assertThat(work.get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(work.at("/materials/0/link/url").asText())
                .startsWith("https://conferences.example/my-week?week=3&task=");
        assertThat(work.has("maxPoints")).isFalse();
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(1);
        assertThat(sandbox.calls("PATCH", ONE_WORK)).isEqualTo(1);
    }

    @Test
    void the_last_minute_of_the_day_in_new_york_is_the_next_day_in_utc() {
        prepTasks.publish(room.id(), week, TASK);
        assertThat(onlyWork().at("/dueDate/day").asInt()).isEqualTo(17);
        assertThat(onlyWork().at("/dueTime/hours").asInt()).isEqualTo(3);
    }

    @Test
    void a_day_that_has_passed_is_left_out_rather_than_refused() {
        var late = new PrepTasks.Task(TASK.title(), TASK.text(), LocalDate.of(2026, 10, 1), TASK.link());
        prepTasks.publish(room.id(), week, late);
        assertThat(onlyWork().has("dueDate")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "UNAVAILABLE",
                "UNAVAILABLE_AFTER_THE_WRITE",
                "CONNECTION_RESET",
                "CONNECTION_RESET_AFTER_THE_WRITE",
                "INTERNAL",
                "TOO_MANY_REQUESTS"
            })
    void whatever_happens_to_the_creation_the_class_has_one_task_in_the_end(Fault mishap) {
        sandbox.mishap(mishap, 1, "POST", WORKS);
        prepTasks.publish(room.id(), week, TASK);
        settle();
        assertThat(onlyWork().get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(mishap.name().endsWith("THE_WRITE") ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE_AFTER_THE_WRITE", "CONNECTION_RESET_AFTER_THE_WRITE"})
    void a_creation_without_answer_is_looked_for_before_another_even_if_looking_fails_at_first(Fault mishap) {
        sandbox.mishap(mishap, 1, "POST", WORKS);
        sandbox.mishap(Fault.UNAVAILABLE, 4, "GET", WORKS);
        prepTasks.publish(room.id(), week, TASK);
        assertThat(classroomTasks
                        .findByClassAndWeek(room.id(), week)
                        .orElseThrow()
                        .courseWorkId())
                .isNull();
        assertThat(courses.findByClass(room.id()).orElseThrow().failure()).isEqualTo(ClassroomException.Kind.DOWN);
        settle();
        assertThat(onlyWork().get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE", "UNAVAILABLE_AFTER_THE_WRITE", "CONNECTION_RESET_AFTER_THE_WRITE"})
    void a_draft_is_published_although_google_stumbles(Fault mishap) {
        sandbox.mishap(mishap, 5, "PATCH", ONE_WORK);
        prepTasks.publish(room.id(), week, TASK);
        settle();
        assertThat(onlyWork().get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(state()).isEqualTo(PrepTask.State.PUBLISHED);
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(1);
    }

    @Test
    void an_archived_course_waits_with_a_sentence_until_it_is_restored() {
        sandbox.happens().archive(ClassroomSandbox.ROOM_12);
        prepTasks.publish(room.id(), week, TASK);
        assertThat(courses.findByClass(room.id()).orElseThrow().failure())
                .isEqualTo(ClassroomException.Kind.COURSE_ARCHIVED);
        assertThat(sandbox.ownWork(ClassroomSandbox.ROOM_12)).isEmpty();
        sandbox.happens().restore(ClassroomSandbox.ROOM_12);
        settle();
        assertThat(onlyWork().get("state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void a_task_the_teacher_took_away_is_not_put_back() {
        sandbox.mishap(Fault.NOT_FOUND, 1, "PATCH", ONE_WORK);
        prepTasks.publish(room.id(), week, TASK);
        settle();
        assertThat(state()).isEqualTo(PrepTask.State.DROPPED);
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(1);
    }

    @Test
    void nothing_is_sent_when_the_work_that_planned_it_is_undone() {
        transaction.executeWithoutResult(status -> {
            prepTasks.publish(room.id(), week, TASK);
            status.setRollbackOnly();
        });
        delivery.deliverWaiting();
        assertThat(sandbox.calls()).isEmpty();
    }

    @Test
    void ten_hands_at_once_deliver_one_task() {
        transaction.executeWithoutResult(status -> classroomTasks.plan(room.id(), week, TASK));
        var hands = java.util.stream.IntStream.range(0, 10)
                .mapToObj(hand -> CompletableFuture.runAsync(delivery::deliverWaiting))
                .toList();
        CompletableFuture.allOf(hands.toArray(CompletableFuture[]::new)).join();
        assertThat(onlyWork().get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(1);
    }

    @Test
    void a_task_that_stands_at_google_although_nothing_here_knows_of_it_is_published_and_not_made_again() {
        prepTasks.publish(room.id(), week, TASK);
        db.sql("update classroom_task set state = 'PLANNED', course_work_id = null")
                .update();
        db.sql("update outbox_entry set state = 'WAITING', handed_over_at = null where kind = 'PREP_TASK'")
                .update();
        settle();
        assertThat(onlyWork().get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(state()).isEqualTo(PrepTask.State.PUBLISHED);
        assertThat(sandbox.calls("POST", WORKS)).isEqualTo(1);
    }

    private void settle() {
        for (int hour = 0; hour < 4; hour++) {
            clock.forward(Duration.ofHours(1));
            delivery.deliverWaiting();
        }
    }

    private PrepTask.State state() {
        return classroomTasks.findByClassAndWeek(room.id(), week).orElseThrow().state();
    }

    private JsonNode onlyWork() {
        List<JsonNode> works = sandbox.ownWork(ClassroomSandbox.ROOM_12);
        assertThat(works).hasSize(1);
        return works.get(0);
    }
}
