package org.studentled.classroom;

import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.Student;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.GoogleNames;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.classroom.push.PushRegistrations;
import org.studentled.school.ClassId;
import org.studentled.school.NameMatch;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** Links a course in Google Classroom to a class, and its members to students. */
@Component
public class CourseLinking {

    private final GoogleClients googleClients;
    private final LinkedCourses courses;
    private final ClassroomRosterSync classroomRosterSync;
    private final ClassroomTasks classroomTasks;
    private final PushRegistrations pushRegistrations;
    private final TransactionTemplate transaction;

    CourseLinking(
            GoogleClients googleClients,
            LinkedCourses courses,
            ClassroomRosterSync classroomRosterSync,
            ClassroomTasks classroomTasks,
            PushRegistrations pushRegistrations,
            TransactionTemplate transaction) {
        this.googleClients = googleClients;
        this.courses = courses;
        this.classroomRosterSync = classroomRosterSync;
        this.classroomTasks = classroomTasks;
        this.pushRegistrations = pushRegistrations;
        this.transaction = transaction;
    }

    /** The active courses the teacher teaches, the newest first, and how many are left out because they are not active. */
    public Choices choices(StaffId staff) {
        List<Course> taught = googleClients.as(staff).coursesTaught();
        List<Choice> running = taught.stream()
                .filter(course -> LinkedCourse.notRunning(course.getCourseState()) == null)
                .map(course -> new Choice(course.getId(), course.getName()))
                .toList();
        return new Choices(running, taught.size() - running.size());
    }

    /** Who in the course is which child of ours, as far as names tell; nothing is kept yet. */
    public Preview preview(StaffId staff, ClassId classId, String courseId) {
        ClassroomApi classroom = googleClients.as(staff);
        Course course = taught(classroom, courseId);
        LinkedCourse wouldBe = LinkedCourse.wouldBe(classId, courseId, course.getName(), staff);
        List<Student> listed = classroom.students(courseId);
        Map<String, NameMatch> matches = GoogleNames.matchAll(listed, classroomRosterSync.unknownIn(wouldBe));
        List<Person> people = listed.stream()
                .map(one -> Person.of(one, classroomRosterSync.ours(wouldBe, one), matches.get(one.getUserId())))
                .toList();
        return new Preview(courseId, course.getName(), people);
    }

    /** @param matches Google's name for a person to our child; who is not in it comes as a new child */
    public void link(StaffId staff, ClassId classId, String courseId, Map<String, StudentId> matches) {
        ClassroomApi classroom = googleClients.as(staff);
        Course course = taught(classroom, courseId);
        List<Student> listed = classroom.students(courseId);
        transaction.executeWithoutResult(status -> {
            LinkedCourse linked = courses.link(classId, courseId, course.getName(), staff);
            listed.forEach(one -> classroomRosterSync.enroll(linked, one, matches.get(one.getUserId())));
            classroomTasks.retryNow(classId);
        });
    }

    public void unlink(ClassId classId) {
        courses.unlink(classId);
        pushRegistrations.cancel();
    }

    /** Whether someone is a teacher is what the course says, not what they pressed. */
    private static Course taught(ClassroomApi classroom, String courseId) {
        Course course = classroom.coursesTaught().stream()
                .filter(one -> one.getId().equals(courseId))
                .findFirst()
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.NOT_A_TEACHER));
        ClassroomException.Kind left = LinkedCourse.notRunning(course.getCourseState());
        if (left != null) {
            throw new ClassroomException(left);
        }
        return course;
    }

    /** The courses the teacher could link. */
    public record Choices(List<Choice> running, int leftOut) {}

    /** A course the teacher could link. */
    public record Choice(String id, String name) {}

    /** The people of a course before it is linked. */
    public record Preview(String courseId, String courseName, List<Person> people) {}

    /**
     * One of them, and the child of ours it seems to be.
     *
     * @param maybe the names of those it may be, where the teacher has to say
     */
    public record Person(
            String googleId,
            String name,
            String email,
            @Nullable StudentId student,
            List<String> maybe) {

        static Person of(Student one, Optional<StudentId> known, @Nullable NameMatch match) {
            List<String> maybe = match == null || known.isPresent()
                    ? List.of()
                    : match.proposals().stream()
                            .map(org.studentled.school.Student::fullName)
                            .toList();
            StudentId named = match == null
                    ? null
                    : match.one().map(org.studentled.school.Student::id).orElse(null);
            String email = one.getProfile() == null ? null : one.getProfile().getEmailAddress();
            return new Person(
                    one.getUserId(),
                    GoogleNames.fullName(one.getProfile()),
                    email == null ? "" : email,
                    known.orElse(named),
                    maybe);
        }
    }
}
