package org.studentled.classroom;

import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.Student;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** How a teacher says which course in Google Classroom is her class, and who in it is which child. */
@Component
public class Linking {

    private final ClassroomSettings settings;
    private final Connections connections;
    private final Google google;
    private final LinkedCourses courses;
    private final Enrolment enrolment;
    private final PrepOutbox outbox;
    private final TransactionTemplate transaction;

    Linking(
            ClassroomSettings settings,
            Connections connections,
            Google google,
            LinkedCourses courses,
            Enrolment enrolment,
            PrepOutbox outbox,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.connections = connections;
        this.google = google;
        this.courses = courses;
        this.enrolment = enrolment;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    public Standing standing(StaffId staff, ClassId classId) {
        Optional<LinkedCourse> course = courses.of(classId);
        Optional<PrepTask> task = outbox.latest(classId);
        return new Standing(
                settings.offered(),
                settings.offered() && connections.isConnected(staff),
                connections.of(staff).map(Connection::account).orElse(null),
                course.map(LinkedCourse::name).orElse(null),
                course.map(LinkedCourse::trouble).map(Trouble.Kind::messageKey).orElse(null),
                task.map(PrepTask::title).orElse(null),
                task.map(one -> one.state().name()).orElse(null));
    }

    /** The active courses she teaches, the newest first. */
    public List<Choice> courses(StaffId staff) {
        return google.as(staff).activeCourses().stream()
                .map(course -> new Choice(course.getId(), course.getName()))
                .toList();
    }

    /** Who in the course is which child of ours, as far as names tell; nothing is kept yet. */
    public Preview preview(StaffId staff, ClassId classId, String courseId) {
        GoogleClassroom classroom = google.as(staff);
        Course course = classroom.course(courseId);
        LinkedCourse wouldBe = new LinkedCourse(classId, courseId, course.getName(), staff, Instant.EPOCH, null);
        List<Student> listed = classroom.students(courseId);
        Map<String, StudentId> proposed = Matching.byName(listed, enrolment.unknownIn(wouldBe));
        List<Person> people = listed.stream()
                .map(one -> Person.of(one, enrolment.ours(wouldBe, one).orElse(proposed.get(one.getUserId()))))
                .toList();
        return new Preview(courseId, course.getName(), people);
    }

    /** @param matches Google's name for a person to our child; who is not in it comes as a new child */
    public void link(StaffId staff, ClassId classId, String courseId, Map<String, StudentId> matches) {
        GoogleClassroom classroom = google.as(staff);
        Course course = classroom.course(courseId);
        List<Student> listed = classroom.students(courseId);
        transaction.executeWithoutResult(status -> {
            LinkedCourse linked = courses.link(classId, courseId, course.getName(), staff);
            listed.forEach(one -> enrolment.enrol(linked, one, matches.get(one.getUserId())));
            outbox.hurry(classId);
        });
    }

    public void unlink(ClassId classId) {
        courses.unlink(classId);
    }

    /** Where a class stands with Google Classroom; a trouble is the key of its sentence. */
    public record Standing(
            boolean offered,
            boolean connected,
            @Nullable String account,
            @Nullable String course,
            @Nullable String trouble,
            @Nullable String task,
            @Nullable String taskState) {}

    /** A course she could link. */
    public record Choice(String id, String name) {}

    /** The people of a course before it is linked. */
    public record Preview(String courseId, String courseName, List<Person> people) {}

    /** One of them, and the child of ours it seems to be. */
    public record Person(
            String googleId,
            String name,
            String email,
            @Nullable StudentId child) {

        static Person of(Student one, @Nullable StudentId child) {
            String email = one.getProfile() == null ? null : one.getProfile().getEmailAddress();
            return new Person(one.getUserId(), Matching.nameOf(one.getProfile()), email == null ? "" : email, child);
        }
    }
}
