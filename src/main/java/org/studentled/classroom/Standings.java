package org.studentled.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Students;

/** The state of each class's connection to Google Classroom, as its teacher should know it. */
@Component
public class Standings {

    private final ClassroomSettings settings;
    private final Connections connections;
    private final Google google;
    private final LinkedCourses courses;
    private final CourseCopies copies;
    private final Results results;
    private final PrepOutbox outbox;
    private final Students students;
    private final Staff staff;

    Standings(
            ClassroomSettings settings,
            Connections connections,
            Google google,
            LinkedCourses courses,
            CourseCopies copies,
            Results results,
            PrepOutbox outbox,
            Students students,
            Staff staff) {
        this.settings = settings;
        this.connections = connections;
        this.google = google;
        this.courses = courses;
        this.copies = copies;
        this.results = results;
        this.outbox = outbox;
        this.students = students;
        this.staff = staff;
    }

    public Account account(StaffId staff) {
        Optional<Connection> connection = connections.of(staff);
        return new Account(
                settings.offered(),
                settings.offered() && google.allows(staff, Permission.READ),
                google.allows(staff, Permission.PUBLISH),
                google.allows(staff, Permission.GUARDIANS),
                connection.filter(one -> !one.holds()).isPresent(),
                connection.map(Connection::account).orElse(null));
    }

    /** Whether Google could tell us at once of changes in the teacher's courses, if they allowed it. */
    public boolean couldHear(StaffId staff) {
        return settings.push().on() && google.allows(staff, Permission.READ) && !google.allows(staff, Permission.PUSH);
    }

    /** Nothing where the class is not linked. */
    public @Nullable Standing of(ClassId classId) {
        return courses.of(classId).map(this::standing).orElse(null);
    }

    public @Nullable Link link(ClassId classId) {
        return courses.of(classId)
                .map(course -> new Link(course.name(), staff.get(course.staff()).name(), course.linkedAt()))
                .orElse(null);
    }

    private Standing standing(LinkedCourse course) {
        Map<Results.Part, Results.Result> went = results.of(course.classId());
        CourseCopy copy = copies.of(course.classId());
        Trouble.Kind notRunning = LinkedCourse.notRunning(course.state());
        List<String> troubles = notRunning != null
                ? List.of(notRunning.messageKey())
                : new TreeSet<>(went.values().stream()
                                .map(Results.Result::trouble)
                                .filter(Objects::nonNull)
                                .map(Trouble.Kind::messageKey)
                                .toList())
                        .stream().toList();
        Results.Result grades = went.get(Results.Part.GRADES);
        return new Standing(
                course.classId(),
                course.courseId(),
                course.name(),
                notRunning == null,
                troubles,
                grades == null ? null : grades.wellAt(),
                students.in(course.classId()).size(),
                copy.works().size(),
                copy.count(HandIn.Standing.GIVEN_BACK),
                copy.count(HandIn.Standing.HANDED_IN) + copy.count(HandIn.Standing.LATE),
                copy.count(HandIn.Standing.MISSING),
                outbox.in(course.classId()).stream()
                        .map(task -> task(task, copy))
                        .toList());
    }

    private static Task task(PrepTask task, CourseCopy copy) {
        List<HandIn> theirs = copy.handIns().values().stream()
                .filter(one -> one.workId().equals(task.courseWorkId()))
                .toList();
        return new Task(
                task.title(),
                task.state().name(),
                task.edited(),
                calledThere(task, copy),
                theirs.stream().filter(HandIn::isDone).count(),
                theirs.size());
    }

    private static @Nullable String calledThere(PrepTask task, CourseCopy copy) {
        Work work = task.courseWorkId() == null ? null : copy.works().get(task.courseWorkId());
        return work == null || work.title().equals(task.title()) ? null : work.title();
    }

    /** How a teacher stands with Google. */
    public record Account(
            boolean offered,
            boolean connected,
            boolean mayPublish,
            boolean mayInvite,
            boolean again,
            @Nullable String account) {}

    /**
     * How a linked class stands.
     *
     * @param troubles the keys of the sentences that say what is in the way; none when all went well
     * @param readAt when its grades were last read without trouble
     */
    public record Standing(
            ClassId classId,
            String courseId,
            String course,
            boolean running,
            List<String> troubles,
            @Nullable Instant readAt,
            int children,
            int works,
            long givenBack,
            long waiting,
            long missing,
            List<Task> tasks) {}

    /**
     * One of our tasks in the course: how many of the class have done it.
     *
     * @param calledThere its title there, when a teacher gave it another
     */
    public record Task(
            String title,
            String state,
            boolean edited,
            @Nullable String calledThere,
            long done,
            int of) {}

    /** Which course is read for a class, and who connected it. */
    public record Link(String course, String by, Instant since) {}
}
