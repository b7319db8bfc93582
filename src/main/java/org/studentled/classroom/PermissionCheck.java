package org.studentled.classroom;

import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.Student;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.consent.TokenCipher;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Tries each permission with a real call and says what is missing, so that administrators need not guess. */
@Component
public class PermissionCheck {

    private static final int MOST = 20;

    private final ClassroomSettings settings;
    private final TokenCipher tokenCipher;
    private final GoogleAuthorizations connections;
    private final GoogleClients googleClients;
    private final Staff staff;
    private final URI address;
    private final Clock clock;
    private volatile @Nullable Report last;

    PermissionCheck(
            ClassroomSettings settings,
            TokenCipher tokenCipher,
            GoogleAuthorizations connections,
            GoogleClients googleClients,
            Staff staff,
            @Value("${school.address}") URI address,
            Clock clock) {
        this.settings = settings;
        this.tokenCipher = tokenCipher;
        this.connections = connections;
        this.googleClients = googleClients;
        this.staff = staff;
        this.address = address;
        this.clock = clock;
    }

    public Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /** What can be known without asking anyone. */
    public List<Finding> setup() {
        return List.of(
                new Finding("classroom.check.client", settings.offered() ? null : "classroom.error.NOT_OFFERED"),
                new Finding("classroom.check.key", tokenCipher.hasKey() ? null : "classroom.error.NO_KEY"),
                new Finding("classroom.check.address", isSafe(address) ? null : "classroom.check.address.wrong"));
    }

    public String callback() {
        return address.toString().replaceAll("/+$", "") + "/classroom/callback";
    }

    public boolean delegated() {
        return settings.delegation().on();
    }

    /** Asks Google in the name of each connected teacher, of some where there are many. */
    public void run() {
        List<Person> people = connections.all().stream()
                .filter(one -> one.actor().is(Role.TEACHER))
                .limit(MOST)
                .map(this::check)
                .toList();
        last = new Report(clock.instant(), people);
    }

    private Person check(GoogleAuthorization connection) {
        StaffId id = new StaffId(connection.actor().id());
        List<Finding> findings = new ArrayList<>();
        ClassroomApi classroom;
        try {
            classroom = googleClients.as(id);
        } catch (ClassroomException exception) {
            return person(id, connection, List.of(finding("classroom.check.courses", exception)));
        }
        List<Course> courses = new ArrayList<>();
        findings.add(tried("classroom.check.courses", () -> courses.addAll(classroom.coursesTaught())));
        Optional<String> course = courses.stream()
                .filter(one -> LinkedCourse.notRunning(one.getCourseState()) == null)
                .map(Course::getId)
                .findFirst();
        course.ifPresent(running -> findings.addAll(inCourse(classroom, running, connection)));
        if (course.isEmpty() && !courses.isEmpty()) {
            findings.add(new Finding("classroom.check.noCourse", "classroom.choose.none"));
        }
        return person(id, connection, findings);
    }

    private List<Finding> inCourse(ClassroomApi classroom, String course, GoogleAuthorization connection) {
        List<Finding> findings = new ArrayList<>();
        List<Student> students = new ArrayList<>();
        findings.add(tried("classroom.check.people", () -> students.addAll(classroom.students(course))));
        findings.add(tried("classroom.check.work", () -> classroom.latestWork(course, work -> true)));
        findings.add(tried("classroom.check.submissions", () -> classroom.handInsNotGivenBack(course)));
        if (connection.allows(Permission.PUBLISH)) {
            findings.add(
                    tried("classroom.check.publish", () -> classroom.tasks().tryToChangeNothing(course)));
        }
        if (settings.push().on()) {
            findings.add(
                    connection.allows(Permission.PUSH)
                            ? tried(
                                    "classroom.check.push",
                                    () -> classroom.register(
                                            course, settings.push().topic()))
                            : new Finding("classroom.check.push", "classroom.check.push.notAllowed"));
        }
        if (settings.addOn()) {
            findings.add(
                    connection.allows(Permission.ADD_ON_TEACHER)
                            ? tried(
                                    "classroom.check.addOn",
                                    () -> classroom.addOn().tryToSeeNothing(course))
                            : new Finding("classroom.check.addOn", "classroom.check.addOn.notAllowed"));
        }
        if (connection.allows(Permission.GUARDIANS) && !students.isEmpty()) {
            String student = students.get(0).getUserId();
            findings.add(tried(
                    "classroom.check.guardians", () -> classroom.guardians().waiting(student)));
        }
        return findings;
    }

    private Person person(StaffId id, GoogleAuthorization connection, List<Finding> findings) {
        return new Person(staff.get(id).name(), connection.account(), findings);
    }

    private static Finding tried(String what, Runnable call) {
        try {
            call.run();
            return new Finding(what, null);
        } catch (ClassroomException exception) {
            return exception.kind() == ClassroomException.Kind.NOT_FOUND
                    ? new Finding(what, null)
                    : finding(what, exception);
        }
    }

    private static Finding finding(String what, ClassroomException exception) {
        return new Finding(what, exception.kind().messageKey());
    }

    // Google accepts plain http for localhost only.
    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || "localhost".equals(address.getHost());
    }

    /** One thing that was tried, and what is in the way; the keys of their sentences. */
    public record Finding(String what, @Nullable String problem) {}

    /** What was tried in one teacher's name. */
    public record Person(String name, String account, List<Finding> findings) {}

    /** The last time all was tried. */
    public record Report(Instant at, List<Person> people) {}
}
