package org.studentled.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.CourseSnapshot;
import org.studentled.classroom.courses.CourseSnapshots;
import org.studentled.classroom.courses.CourseWorkSnapshot;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.Submission;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.classroom.prep.PrepTask;
import org.studentled.school.ClassId;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Students;

/** The state of each class's connection to Google Classroom, as its teacher should know it. */
@Component
public class ClassroomStatus {

    private final ClassroomSettings settings;
    private final GoogleAuthorizations connections;
    private final GoogleClients googleClients;
    private final LinkedCourses courses;
    private final CourseSnapshots copies;
    private final SyncResults syncResults;
    private final ClassroomTasks classroomTasks;
    private final Students students;
    private final Staff staff;

    ClassroomStatus(
            ClassroomSettings settings,
            GoogleAuthorizations connections,
            GoogleClients googleClients,
            LinkedCourses courses,
            CourseSnapshots copies,
            SyncResults syncResults,
            ClassroomTasks classroomTasks,
            Students students,
            Staff staff) {
        this.settings = settings;
        this.connections = connections;
        this.googleClients = googleClients;
        this.courses = courses;
        this.copies = copies;
        this.syncResults = syncResults;
        this.classroomTasks = classroomTasks;
        this.students = students;
        this.staff = staff;
    }

    public Account account(StaffId staff) {
        Optional<GoogleAuthorization> connection = connections.findByStaff(staff);
        return new Account(
                settings.offered(),
                settings.offered() && googleClients.allows(staff, Permission.READ),
                googleClients.allows(staff, Permission.PUBLISH),
                googleClients.allows(staff, Permission.GUARDIANS),
                connection.filter(one -> !one.holds()).isPresent(),
                connection.map(GoogleAuthorization::account).orElse(null));
    }

    /** Whether Google could tell us at once of changes in the teacher's courses, if they allowed it. */
    public boolean couldHear(StaffId staff) {
        return settings.push().on()
                && googleClients.allows(staff, Permission.READ)
                && !googleClients.allows(staff, Permission.PUSH);
    }

    /** Nothing where the class is not linked. */
    public @Nullable Standing findByClass(ClassId classId) {
        return courses.findByClass(classId).map(this::standing).orElse(null);
    }

    public @Nullable Link link(ClassId classId) {
        return courses.findByClass(classId)
                .map(course -> new Link(course.name(), staff.get(course.staff()).name(), course.linkedAt()))
                .orElse(null);
    }

    private Standing standing(LinkedCourse course) {
        Map<SyncResults.Operation, SyncResults.Result> went = syncResults.findByClass(course.classId());
        CourseSnapshot copy = copies.getByClass(course.classId());
        ClassroomException.Kind notRunning = LinkedCourse.notRunning(course.state());
        List<String> problems = notRunning != null
                ? List.of(notRunning.messageKey())
                : new TreeSet<>(went.values().stream()
                                .map(SyncResults.Result::failure)
                                .filter(Objects::nonNull)
                                .map(ClassroomException.Kind::messageKey)
                                .toList())
                        .stream().toList();
        SyncResults.Result grades = went.get(SyncResults.Operation.GRADES);
        return new Standing(
                course.classId(),
                course.courseId(),
                course.name(),
                notRunning == null,
                problems,
                grades == null ? null : grades.wellAt(),
                students.in(course.classId()).size(),
                copy.works().size(),
                copy.count(Submission.Standing.GIVEN_BACK),
                copy.count(Submission.Standing.HANDED_IN) + copy.count(Submission.Standing.LATE),
                copy.count(Submission.Standing.MISSING),
                classroomTasks.in(course.classId()).stream()
                        .map(task -> task(task, copy))
                        .toList());
    }

    private static Task task(PrepTask task, CourseSnapshot copy) {
        List<Submission> theirs = copy.submissions().values().stream()
                .filter(one -> one.workId().equals(task.courseWorkId()))
                .toList();
        return new Task(
                task.title(),
                task.state().name(),
                task.edited(),
                remoteTitle(task, copy),
                theirs.stream().filter(Submission::isDone).count(),
                theirs.size());
    }

    private static @Nullable String remoteTitle(PrepTask task, CourseSnapshot copy) {
        CourseWorkSnapshot work =
                task.courseWorkId() == null ? null : copy.works().get(task.courseWorkId());
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
     * @param problems the keys of the sentences that say what is in the way; none when all went well
     * @param readAt when its grades were last read without a failure
     */
    public record Standing(
            ClassId classId,
            String courseId,
            String course,
            boolean running,
            List<String> problems,
            @Nullable Instant readAt,
            int students,
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
            @Nullable String remoteTitle,
            long done,
            int outOf) {}

    /** Which course is read for a class, and who connected it. */
    public record Link(String course, String by, Instant since) {}
}
