package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.classroom.prep.PrepTask;
import org.studentled.classroom.prep.PrepTaskPublisher;
import org.studentled.progress.Gradebook;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.school.Roster;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Whatever goes wrong at whichever call: nothing is lost, nothing doubled, no one removed. The table is printed. */
@WithGoogleSandbox
class FaultTableTest {

    private static final Path PRINTED = Path.of("target", "classroom", "faults.md");
    private static final PrepTasks.Task TASK = new PrepTasks.Task(
            "My week 3", "Choose a piece.", LocalDate.of(2026, 10, 16), URI.create("https://conferences.example/week"));
    private static final List<Called> CALLED = List.of(
            new Called("courses.list", "GET", "/v1/courses"),
            new Called("students.list", "GET", "/v1/courses/\\d+/students"),
            new Called("teachers.list", "GET", "/v1/courses/\\d+/teachers"),
            new Called("courseWork.list", "GET", "/v1/courses/\\d+/courseWork"),
            new Called("studentSubmissions.list", "GET", "/v1/courses/\\d+/courseWork/-/studentSubmissions"),
            new Called("courseWork.create", "POST", "/v1/courses/\\d+/courseWork"),
            new Called("courseWork.patch", "PATCH", "/v1/courses/\\d+/courseWork/\\d+"),
            new Called("token", "POST", "/token"));

    @Autowired
    Roster roster;

    @Autowired
    ClassroomGradebook gradebook;

    @Autowired
    PrepTasks prepTasks;

    @Autowired
    PrepTaskPublisher delivery;

    @Autowired
    ClassroomTasks classroomTasks;

    @Autowired
    NightlySync nightlySync;

    @Autowired
    SyncResults syncResults;

    @Autowired
    Students students;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    @Test
    void no_fault_at_any_call_loses_doubles_or_removes_anything() throws IOException {
        var table = new LinkedHashMap<Fault, List<String>>();
        for (Fault fault : Fault.values()) {
            var row = new ArrayList<String>();
            CALLED.forEach(called -> row.add(met(fault, called, 1)));
            table.put(fault, row);
        }
        print(table);
    }

    /** Google's own clients give up after some tries; so do we, and come back. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE_AFTER_THE_WRITE", "HALF_A_PAGE", "PAGE_TOKEN_EXPIRED"})
    void nor_does_one_that_does_not_stop_by_itself(Fault mishap) {
        CALLED.forEach(called -> met(mishap, called, 99));
    }

    private String met(Fault fault, Called called, int times) {
        GoogleClassFixture room = maker.make();
        WeekId week = WeekId.random();
        List<String> before = names(room);
        if (called.name().equals("token")) {
            sandbox.expireAccessTokens();
        }
        sandbox.mishap(fault, times, called.method(), called.path());
        String said = go(room, week);
        assertThat(names(room)).as("%s at %s", fault, called).isEqualTo(before);
        if (classroomTasks.findByClassAndWeek(room.id(), week).orElseThrow().state() == PrepTask.State.DROPPED) {
            assertThat(fault).isEqualTo(Fault.NOT_FOUND);
        }
        sandbox.calm();
        maker.connectAgain(room);
        for (int hour = 0; hour < 2; hour++) {
            clock.forward(Duration.ofHours(1));
            go(room, week);
        }
        assertThat(names(room)).as("%s at %s, afterwards", fault, called).isEqualTo(before);
        assertThat(gradebook.pull(room.id()).grades())
                .as("%s at %s, grades", fault, called)
                .hasSize(sandbox.assignedGrades(ClassroomSandbox.ROOM_12).size());
        assertThat(sandbox.ownWork(ClassroomSandbox.ROOM_12))
                .as("%s at %s, tasks", fault, called)
                .hasSize(1);
        return said;
    }

    private String go(GoogleClassFixture room, WeekId week) {
        var said = new TreeSet<String>();
        try {
            nightlySync.refreshCourses(room.tina());
        } catch (ClassroomException exception) {
            said.add(exception.kind().name());
        }
        roster.read(room.id());
        try {
            gradebook.pull(room.id());
        } catch (Gradebook.GradebookUnreachableException later) {
            // The failure is saved with the class.
        }
        prepTasks.publish(room.id(), week, TASK);
        delivery.deliverWaiting();
        syncResults.findByClass(room.id()).forEach((operation, result) -> {
            if (result.failure() != null) {
                said.add(result.failure().name());
            }
        });
        PrepTask.State state =
                classroomTasks.findByClassAndWeek(room.id(), week).orElseThrow().state();
        if (state == PrepTask.State.DROPPED) {
            said.add("task removed");
        }
        return said.isEmpty() ? "sat out" : String.join(", ", said);
    }

    private List<String> names(GoogleClassFixture room) {
        return students.in(room.id()).stream().map(Student::fullName).toList();
    }

    private static void print(Map<Fault, List<String>> table) throws IOException {
        var text = new StringBuilder("| once | ");
        CALLED.forEach(called -> text.append(called.name()).append(" | "));
        text.append("\n|---".repeat(1)).append("|---".repeat(CALLED.size())).append("|\n");
        table.forEach((fault, row) -> text.append("| ")
                .append(fault)
                .append(" | ")
                .append(String.join(" | ", row))
                .append(" |\n"));
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, text);
        Arrays.stream(text.toString().split("\n")).forEach(System.out::println);
    }

    private record Called(String name, String method, String path) {

        @Override
        public String toString() {
            return name;
        }
    }
}
