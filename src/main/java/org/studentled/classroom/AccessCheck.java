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
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Tries each permission with a real call and says what is missing, so that administrators need not guess. */
@Component
public class AccessCheck {

    private static final int MOST = 20;

    private final ClassroomSettings settings;
    private final Strongbox strongbox;
    private final Connections connections;
    private final Google google;
    private final Staff staff;
    private final URI address;
    private final Clock clock;
    private volatile @Nullable Report last;

    AccessCheck(
            ClassroomSettings settings,
            Strongbox strongbox,
            Connections connections,
            Google google,
            Staff staff,
            @Value("${school.address}") URI address,
            Clock clock) {
        this.settings = settings;
        this.strongbox = strongbox;
        this.connections = connections;
        this.google = google;
        this.staff = staff;
        this.address = address;
        this.clock = clock;
    }

    public Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /** What can be known without asking anyone. */
    public List<Line> setup() {
        return List.of(
                new Line("classroom.check.client", settings.offered() ? null : "classroom.error.NOT_OFFERED"),
                new Line("classroom.check.key", strongbox.hasKey() ? null : "classroom.error.NO_KEY"),
                new Line("classroom.check.address", isSafe(address) ? null : "classroom.check.address.wrong"));
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
                .filter(one -> one.who().is(Role.TEACHER))
                .limit(MOST)
                .map(this::check)
                .toList();
        last = new Report(clock.instant(), people);
    }

    private Person check(Connection connection) {
        StaffId id = new StaffId(connection.who().id());
        List<Line> lines = new ArrayList<>();
        GoogleClassroom classroom;
        try {
            classroom = google.as(id);
        } catch (Trouble trouble) {
            return person(id, connection, List.of(line("classroom.check.courses", trouble)));
        }
        List<Course> courses = new ArrayList<>();
        lines.add(tried("classroom.check.courses", () -> courses.addAll(classroom.coursesTaught())));
        Optional<String> course = courses.stream()
                .filter(one -> LinkedCourse.notRunning(one.getCourseState()) == null)
                .map(Course::getId)
                .findFirst();
        course.ifPresent(running -> lines.addAll(inCourse(classroom, running, connection)));
        if (course.isEmpty() && !courses.isEmpty()) {
            lines.add(new Line("classroom.check.noCourse", "classroom.choose.none"));
        }
        return person(id, connection, lines);
    }

    private List<Line> inCourse(GoogleClassroom classroom, String course, Connection connection) {
        List<Line> lines = new ArrayList<>();
        List<Student> students = new ArrayList<>();
        lines.add(tried("classroom.check.people", () -> students.addAll(classroom.students(course))));
        lines.add(tried("classroom.check.work", () -> classroom.latestWork(course, null)));
        lines.add(tried("classroom.check.submissions", () -> classroom.handInsNotGivenBack(course)));
        if (connection.allows(Permission.PUBLISH)) {
            lines.add(tried("classroom.check.publish", () -> classroom.tasks().tryToChangeNothing(course)));
        }
        if (settings.push().on()) {
            lines.add(
                    connection.allows(Permission.PUSH)
                            ? tried(
                                    "classroom.check.push",
                                    () -> classroom.register(
                                            course, settings.push().topic()))
                            : new Line("classroom.check.push", "classroom.check.push.notAllowed"));
        }
        if (settings.addOn()) {
            lines.add(
                    connection.allows(Permission.ADD_ON_TEACHER)
                            ? tried(
                                    "classroom.check.addOn",
                                    () -> classroom.addOn().tryToSeeNothing(course))
                            : new Line("classroom.check.addOn", "classroom.check.addOn.notAllowed"));
        }
        if (connection.allows(Permission.GUARDIANS) && !students.isEmpty()) {
            String pupil = students.get(0).getUserId();
            lines.add(tried(
                    "classroom.check.guardians", () -> classroom.guardians().waiting(pupil)));
        }
        return lines;
    }

    private Person person(StaffId id, Connection connection, List<Line> lines) {
        return new Person(staff.get(id).name(), connection.account(), lines);
    }

    private static Line tried(String what, Runnable call) {
        try {
            call.run();
            return new Line(what, null);
        } catch (Trouble trouble) {
            return trouble.kind() == Trouble.Kind.NOT_FOUND ? new Line(what, null) : line(what, trouble);
        }
    }

    private static Line line(String what, Trouble trouble) {
        return new Line(what, trouble.kind().messageKey());
    }

    // Google accepts plain http for localhost only.
    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || "localhost".equals(address.getHost());
    }

    /** One thing that was tried, and what is in the way; the keys of their sentences. */
    public record Line(String what, @Nullable String trouble) {}

    /** What was tried in one teacher's name. */
    public record Person(String name, String account, List<Line> lines) {}

    /** The last time all was tried. */
    public record Report(Instant at, List<Person> people) {}
}
