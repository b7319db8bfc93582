package org.studentled.classroom;

import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.Teacher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomApi;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.school.Actor;
import org.studentled.school.AuditTrail;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.GradeLevelGuess;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;
import org.studentled.school.TeachingSource;

/** Courses in Google Classroom become classes in one step: each comes with its students and its teachers. */
@Component
public class CourseClasses {

    public static final int ON_A_PAGE = 20;
    private static final int LONGEST_NAME = 120;
    private static final int PRESSED_AGAIN = 3;

    private final ClassroomSettings settings;
    private final GoogleClients googleClients;
    private final LinkedCourses courses;
    private final ClassroomRosterSync classroomRosterSync;
    private final SyncResults syncResults;
    private final Classes classes;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;

    CourseClasses(
            ClassroomSettings settings,
            GoogleClients googleClients,
            LinkedCourses courses,
            ClassroomRosterSync classroomRosterSync,
            SyncResults syncResults,
            Classes classes,
            AuditTrail auditTrail,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.googleClients = googleClients;
        this.courses = courses;
        this.classroomRosterSync = classroomRosterSync;
        this.syncResults = syncResults;
        this.classes = classes;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
    }

    public boolean isOffered() {
        return settings.offered();
    }

    /** The running courses of a teacher, the newest first, a page of them. */
    public Offer list(StaffId teacher, int page) {
        List<Course> taught = googleClients.as(teacher).coursesTaught();
        List<Course> running = taught.stream().filter(CourseClasses::isRunning).toList();
        int last = Math.max(0, (running.size() - 1) / ON_A_PAGE);
        int shown = Math.min(Math.max(page, 0), last);
        List<Course> listed =
                running.stream().skip((long) shown * ON_A_PAGE).limit(ON_A_PAGE).toList();
        Map<String, ClassId> linked =
                courses.classesOf(listed.stream().map(Course::getId).toList());
        Map<ClassId, SchoolClass> known = classes.byId(linked.values());
        List<ClassId> mine =
                classes.taughtBy(teacher).stream().map(SchoolClass::id).toList();
        List<Row> rows = new ArrayList<>();
        for (Course course : listed) {
            ClassId classId = linked.get(course.getId());
            SchoolClass schoolClass = classId == null ? null : known.get(classId);
            String name = nameOf(course);
            rows.add(new Row(
                    course.getId(),
                    name,
                    GradeLevelGuess.guess(name),
                    schoolClass,
                    schoolClass != null && mine.contains(schoolClass.id())));
        }
        return new Offer(rows, shown, shown < last, taught.size() - running.size());
    }

    /**
     * Opens a class for each course; one that a colleague has added already, the teacher joins. What is here already stays
     * as it is, so a second press changes nothing.
     *
     * @param grades the grade of each course, by Google's id of it
     * @return the classes, those from before among them
     * @throws ClassroomException when Google does not give all that is needed; then nothing was made
     */
    public List<ClassId> open(StaffId teacher, Map<String, Integer> grades) {
        ClassroomApi classroom = googleClients.as(teacher);
        Map<String, Course> taught = classroom.coursesTaught().stream()
                .collect(Collectors.toMap(Course::getId, course -> course, (one, again) -> one));
        Map<String, ClassId> before = courses.classesOf(grades.keySet());
        // In one order, so that two presses never wait for each other; and all is heard before anything is written.
        List<Reading> readings = new TreeMap<>(grades)
                .entrySet().stream()
                        .map(wanted -> read(
                                classroom, taught.get(wanted.getKey()), wanted.getValue(), before.get(wanted.getKey())))
                        .toList();
        List<ClassId> opened = openAll(teacher, readings);
        opened.stream()
                .filter(id -> !before.containsValue(id))
                .forEach(id -> syncResults.recordSuccess(id, SyncResults.Operation.LIST));
        return opened;
    }

    /** Whoever pressed at the same moment is making them: once that is done, they are found. */
    private List<ClassId> openAll(StaffId teacher, List<Reading> readings) {
        for (int again = 0; again < PRESSED_AGAIN; again++) {
            try {
                return inOne(teacher, readings);
            } catch (DuplicateKeyException | TransientDataAccessException | ClassroomException atOnce) {
                if (atOnce instanceof ClassroomException taken
                        && taken.kind() != ClassroomException.Kind.COURSE_TAKEN) {
                    throw taken;
                }
            }
        }
        return inOne(teacher, readings);
    }

    private List<ClassId> inOne(StaffId teacher, List<Reading> readings) {
        List<ClassId> opened = transaction.execute(status ->
                readings.stream().map(reading -> open(teacher, reading)).toList());
        return opened == null ? List.of() : opened;
    }

    private ClassId open(StaffId teacher, Reading reading) {
        Optional<LinkedCourse> there = courses.withId(reading.course().getId());
        if (there.isPresent()) {
            classes.addTeacher(there.get().classId(), teacher, TeachingSource.GOOGLE);
            return there.get().classId();
        }
        String name = nameOf(reading.course());
        ClassId id = classes.create(name, reading.grade(), teacher, TeachingSource.GOOGLE)
                .id();
        LinkedCourse linked =
                courses.link(id, reading.course().getId(), reading.course().getName(), teacher);
        classroomRosterSync.sync(linked, reading.students(), reading.teachers());
        auditTrail.record(Actor.teacher(teacher), "class-opened", id.value(), null);
        return id;
    }

    /** Whether someone teaches it is what Google says, not what was sent. */
    private static Reading read(ClassroomApi classroom, @Nullable Course course, int grade, @Nullable ClassId isThere) {
        if (course == null) {
            throw new ClassroomException(ClassroomException.Kind.NOT_A_TEACHER);
        }
        ClassroomException.Kind left = LinkedCourse.notRunning(course.getCourseState());
        if (left != null) {
            throw new ClassroomException(left);
        }
        return isThere != null
                ? new Reading(course, grade, List.of(), List.of())
                : new Reading(course, grade, classroom.students(course.getId()), classroom.teachers(course.getId()));
    }

    private static boolean isRunning(Course course) {
        return LinkedCourse.notRunning(course.getCourseState()) == null;
    }

    /** With its section: a teacher often gives the same name to the courses of one subject. */
    private static String nameOf(Course course) {
        String name = Stream.of(course.getName(), course.getSection())
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(" · "));
        String full = name.isEmpty() ? course.getId() : name;
        if (full.length() <= LONGEST_NAME) {
            return full;
        }
        // Not through the middle of a character.
        int end = Character.isHighSurrogate(full.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return full.substring(0, end).strip();
    }

    /** A page of courses, and how many courses are left out because they are not running. */
    public record Offer(List<Row> rows, int page, boolean more, int leftOut) {

        /** Whether there is anything to add. */
        public boolean isOpen() {
            return rows.stream().anyMatch(row -> !row.mine());
        }
    }

    /**
     * A course that may become a class.
     *
     * @param schoolClass the class that it is already
     * @param mine whether the teacher teaches that class
     */
    public record Row(
            String courseId,
            String name,
            int grade,
            @Nullable SchoolClass schoolClass,
            boolean mine) {}

    private record Reading(Course course, int grade, List<Student> students, List<Teacher> teachers) {}
}
