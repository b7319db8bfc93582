package org.studentled.classroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.courses.CourseTeachers;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.prep.ClassroomTasks;
import org.studentled.cluster.RateLimiter;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;
import org.studentled.signin.ConnectedAccount;
import org.studentled.signin.ProviderAccount;
import org.studentled.signin.SignInDirectory;

/** The people of the linked courses: Classroom's id of a person is the subject of their Google account. */
@Component
class ClassroomDirectory implements SignInDirectory {

    private static final Pattern TASK = Pattern.compile("[?&]task=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(&|$)");

    /** The same account asks for one reading in a while, and all accounts together for a few of each class. */
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final RateLimiter.Limit OF_ACCOUNT = new RateLimiter.Limit(1, WINDOW);
    private static final RateLimiter.Limit OF_CLASS = new RateLimiter.Limit(6, WINDOW);

    private final LinkedCourses courses;
    private final CourseTeachers courseTeachers;
    private final ClassroomTasks tasks;
    private final ExternalIds externalIds;
    private final Students students;
    private final Staff staff;
    private final Classes classes;
    private final ClassroomRoster roster;
    private final RateLimiter rateLimiter;

    ClassroomDirectory(
            LinkedCourses courses,
            CourseTeachers courseTeachers,
            ClassroomTasks tasks,
            ExternalIds externalIds,
            Students students,
            Staff staff,
            Classes classes,
            ClassroomRoster roster,
            RateLimiter rateLimiter) {
        this.courses = courses;
        this.courseTeachers = courseTeachers;
        this.tasks = tasks;
        this.externalIds = externalIds;
        this.students = students;
        this.staff = staff;
        this.classes = classes;
        this.roster = roster;
        this.rateLimiter = rateLimiter;
    }

    @Override
    public void refresh(ProviderAccount account, String next) {
        if (!isGoogle(account)) {
            return;
        }
        // A list that can't be read says so to the teacher; whoever is not known then is told so as ever.
        taskClass(next)
                .flatMap(courses::findByClass)
                .filter(course -> LinkedCourse.notRunning(course.state()) == null)
                .filter(course -> !isListed(course, account))
                .filter(course -> mayRead(course, account))
                .ifPresent(course -> roster.read(course.classId()));
    }

    @Override
    public List<Actor> find(ProviderAccount account, String next) {
        if (!isGoogle(account)) {
            return List.of();
        }
        List<Actor> people = new ArrayList<>();
        externalIds
                .staffOf(LinkedCourse.SYSTEM, account.subject())
                .map(Actor::teacher)
                .ifPresent(people::add);
        List<StudentId> here = studentsOf(account);
        Optional<ClassId> meant = taskClass(next);
        Map<StudentId, ClassId> classOf = meant.isEmpty() ? Map.of() : classesOf(here);
        List<StudentId> inTheClass = here.stream()
                .filter(id -> meant.isPresent() && meant.get().equals(classOf.get(id)))
                .toList();
        // A task opens the week of its own class; whoever is not in it comes to their own.
        (inTheClass.isEmpty() ? here : inTheClass).stream().map(Actor::student).forEach(people::add);
        return people;
    }

    /** A colleague of a linked course signs in with an account of the school: the course says that they teach it. */
    @Override
    @Transactional
    public Optional<StaffId> admitTeacher(ProviderAccount account) {
        List<ClassId> taught = isGoogle(account) ? courseTeachers.classesOf(account.subject()) : List.of();
        boolean onTheList =
                account.emailVerified() && staff.findByEmail(account.email()).isPresent();
        // Whose address is on the list already is a question for the office.
        if (taught.isEmpty() || onTheList || account.name().isBlank()) {
            return Optional.empty();
        }
        StaffId id = staff.addTeacher(account.name(), account.emailVerified() ? account.email() : null)
                .id();
        staff.cameFromLms(id);
        externalIds.save(LinkedCourse.SYSTEM, account.subject(), id);
        taught.forEach(classId -> classes.addTeacher(classId, id, TeachingSource.GOOGLE));
        return Optional.of(id);
    }

    @Override
    public boolean knowsOther(ProviderAccount account, StaffId member) {
        return isGoogle(account)
                && externalIds.namesOf(LinkedCourse.SYSTEM, member).stream()
                        .anyMatch(name -> !name.equals(account.subject()));
    }

    @Override
    public boolean leadsToClass(String next) {
        return taskClass(next).isPresent();
    }

    /** Who is known by their account is known by the class list too. */
    @EventListener
    @Transactional
    public void on(ConnectedAccount.Connected connected) {
        if (!connected.provider().equals(LinkedCourse.SYSTEM)
                || !connected.person().is(Role.TEACHER)) {
            return;
        }
        StaffId id = new StaffId(connected.person().id());
        if (externalIds.staffOf(LinkedCourse.SYSTEM, connected.subject()).isEmpty()) {
            externalIds.save(LinkedCourse.SYSTEM, connected.subject(), id);
        }
        courseTeachers
                .classesOf(connected.subject())
                .forEach(classId -> classes.addTeacher(classId, id, TeachingSource.GOOGLE));
    }

    private boolean isListed(LinkedCourse course, ProviderAccount account) {
        return courseTeachers.classesOf(account.subject()).contains(course.classId())
                || externalIds
                        .studentOf(LinkedCourse.SYSTEM, course.nameOf(account.subject()))
                        .flatMap(students::find)
                        .filter(Student::isHere)
                        .isPresent()
                || externalIds
                        .staffOf(LinkedCourse.SYSTEM, account.subject())
                        .filter(id -> classes.teaches(id, course.classId()))
                        .isPresent();
    }

    private boolean mayRead(LinkedCourse course, ProviderAccount account) {
        String key = "class list " + course.classId();
        return rateLimiter.acquire(key + " " + account.subject(), OF_ACCOUNT).isEmpty()
                && rateLimiter.acquire(key, OF_CLASS).isEmpty();
    }

    private List<StudentId> studentsOf(ProviderAccount account) {
        List<String> names = courses.all().stream()
                .filter(course -> LinkedCourse.notRunning(course.state()) == null)
                .map(course -> course.nameOf(account.subject()))
                .toList();
        return externalIds.studentsOf(LinkedCourse.SYSTEM, names);
    }

    private Map<StudentId, ClassId> classesOf(List<StudentId> ids) {
        return students.byId(ids).values().stream().collect(Collectors.toMap(Student::id, Student::classId));
    }

    private Optional<ClassId> taskClass(String next) {
        Matcher task = TASK.matcher(next);
        return task.find() ? tasks.classOf(UUID.fromString(task.group(1))) : Optional.empty();
    }

    private static boolean isGoogle(ProviderAccount account) {
        return account.provider().equals(LinkedCourse.SYSTEM);
    }
}
