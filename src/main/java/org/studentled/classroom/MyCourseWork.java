package org.studentled.classroom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.CourseWorkSnapshot;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.Submission;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.google.StudentClassroomApi;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/**
 * What a student has to do and has done in Google Classroom, read with the student's own consent when the student looks, and
 * not kept: one call for the courses and two for each.
 */
@Component
public class MyCourseWork {

    private static final int LATEST = 12;

    private final ClassroomSettings settings;
    private final GoogleAuthorizations connections;
    private final GoogleClients googleClients;
    private final SchoolZone zone;

    MyCourseWork(
            ClassroomSettings settings,
            GoogleAuthorizations connections,
            GoogleClients googleClients,
            SchoolZone zone) {
        this.settings = settings;
        this.connections = connections;
        this.googleClients = googleClients;
        this.zone = zone;
    }

    public boolean isOffered() {
        return settings.offered();
    }

    /** With which account the student connected, while that holds. */
    public Optional<String> account(Actor student) {
        return connections
                .findByActor(student)
                .filter(connection -> connection.allows(Permission.OWN_WORK))
                .map(GoogleAuthorization::account);
    }

    /** Each course for itself: one that can't be read says so and stops no other. */
    public List<Course> findByStudent(Actor student) {
        StudentClassroomApi classroom = googleClients.as(student).student();
        return classroom.courses().stream()
                .map(course -> read(classroom, course.getId(), course.getName()))
                .toList();
    }

    private Course read(StudentClassroomApi classroom, String id, String name) {
        try {
            Map<String, Submission> own = classroom.handIns(id).stream()
                    .map(Submission::of)
                    .collect(Collectors.toMap(Submission::workId, Function.identity(), (one, again) -> one));
            List<Item> items = classroom.works(id).stream()
                    .map(CourseWorkSnapshot::of)
                    .flatMap(work ->
                            Optional.ofNullable(own.get(work.id())).map(submission -> item(work, submission)).stream())
                    .sorted(Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.reverseOrder())))
                    .limit(LATEST)
                    .toList();
            return new Course(name, items, null);
        } catch (ClassroomException exception) {
            return new Course(name, List.of(), exception.kind().messageKey());
        }
    }

    private Item item(CourseWorkSnapshot work, Submission submission) {
        return new Item(
                work.title(),
                submission.standing().name(),
                work.dueAt() == null ? null : zone.dayOf(work.dueAt()),
                submission.grade(),
                work.maxPoints());
    }

    /**
     * A course of the student's.
     *
     * @param problem the key of the sentence that says why it could not be read
     */
    public record Course(
            String name, List<Item> items, @Nullable String problem) {}

    /** One assignment, and how the student stands with it. */
    public record Item(
            String title,
            String standing,
            @Nullable LocalDate due,
            @Nullable BigDecimal points,
            @Nullable BigDecimal outOf) {}
}
