package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the pretend Classroom holds: people, courses, course work and what was handed in. */
final class ClassroomStore {

    static final String ROOM_12 = "612000000012";
    static final String SCIENCE_CLUB = "612000000013";
    static final String LAST_YEAR = "612000000011";

    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Course> courses = new LinkedHashMap<>();
    final List<ObjectNode> invitations = new ArrayList<>();
    final List<ObjectNode> attachments = new ArrayList<>();
    final Set<String> registrations = new LinkedHashSet<>();
    private final Clock clock;
    private int made;

    ClassroomStore(Clock clock) {
        this.clock = clock;
        var students = List.of(Person.ANA, Person.BRIAN, Person.CHEN, Person.DALIA, Person.EMEKA, Person.FRIDA);
        add(course(LAST_YEAR, "Room 12 · Grade 2", "ARCHIVED"), List.of(Person.TINA), students);
        add(course(SCIENCE_CLUB, "Science club", "ACTIVE"), List.of(Person.TINA), List.of(Person.ANA));
        add(course(ROOM_12, "Room 12 · Grade 3", "ACTIVE"), List.of(Person.TINA, Person.OMAR), students);
    }

    Course courseOf(String id) {
        var course = courses.get(id);
        if (course == null) {
            throw new GoogleError(Fault.NOT_FOUND);
        }
        return course;
    }

    void join(String courseId, Person student) {
        people.put(student.id(), student);
        var course = courseOf(courseId);
        course.students.add(student.id());
        course.works.values().forEach(work -> course.hand(work, student.id(), now()));
    }

    ObjectNode create(String courseId, ObjectNode asked, String creator) {
        var work = asked.deepCopy();
        var id = "715%09d".formatted(++made);
        work.put("id", id).put("courseId", courseId).put("creatorUserId", creator);
        work.put("alternateLink", "https://classroom.google.com/c/" + courseId + "/a/" + id + "/details");
        work.put("assigneeMode", "ALL_STUDENTS").put("associatedWithDeveloper", true);
        work.put("submissionModificationMode", "MODIFIABLE_UNTIL_TURNED_IN");
        if (!work.has("state")) {
            work.put("state", "DRAFT");
        }
        keep(courseId, work);
        return work;
    }

    /** Keeps a course work as new; when it is published, every student has an empty submission at once. */
    void keep(String courseId, ObjectNode work) {
        var course = courseOf(courseId);
        if (!work.has("creationTime")) {
            work.put("creationTime", now());
        }
        if (!work.has("updateTime")) {
            work.put("updateTime", now());
        }
        course.works.put(work.get("id").asText(), work);
        course.students.forEach(student -> course.hand(work, student, now()));
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    Clock clock() {
        return clock;
    }

    void open(String id, String name, Person teacher, List<Person> students) {
        add(course(id, name, "ACTIVE"), List.of(teacher), students);
        courseOf(id).node.put("ownerId", teacher.id());
    }

    private void add(ObjectNode course, List<Person> teachers, List<Person> students) {
        var added = new Course(course);
        teachers.forEach(person -> people.put(person.id(), person));
        students.forEach(person -> people.put(person.id(), person));
        teachers.forEach(person -> added.teachers.add(person.id()));
        students.forEach(person -> added.students.add(person.id()));
        course.put("ownerId", Person.TINA.id());
        courses.put(course.get("id").asText(), added);
    }

    private ObjectNode course(String id, String name, String state) {
        var created = clock.instant().minus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", name)
                .put("room", "12")
                .put("courseState", state)
                .put("creationTime", created.toString())
                .put("updateTime", created.toString())
                .put("enrollmentCode", "maple" + id.substring(10))
                .put("alternateLink", "https://classroom.google.com/c/" + id);
    }

    /** One course with its people, its work and its submissions. */
    static final class Course {

        final ObjectNode node;
        final List<String> teachers = new ArrayList<>();
        final List<String> students = new ArrayList<>();
        final Map<String, ObjectNode> works = new LinkedHashMap<>();
        final Map<String, ObjectNode> submissions = new LinkedHashMap<>();

        Course(ObjectNode node) {
            this.node = node;
        }

        void hand(ObjectNode work, String student, String now) {
            var workId = work.get("id").asText();
            if (!work.path("state").asText().equals("PUBLISHED") || submissions.containsKey(workId + student)) {
                return;
            }
            var submission = JsonNodeFactory.instance
                    .objectNode()
                    .put("courseId", node.get("id").asText())
                    .put("courseWorkId", workId)
                    .put("id", "Cg" + Integer.toUnsignedString((workId + student).hashCode(), 36))
                    .put("userId", student)
                    .put("state", "NEW")
                    .put("courseWorkType", "ASSIGNMENT")
                    .put("creationTime", now)
                    .put("updateTime", now)
                    .put("alternateLink", work.path("alternateLink").asText());
            submission.putObject("assignmentSubmission");
            submissions.put(workId + student, submission);
        }

        ObjectNode work(String id) {
            return Objects.requireNonNull(works.get(id), "no such work");
        }

        ObjectNode submission(String workId, String student) {
            return Objects.requireNonNull(submissions.get(workId + student), "no such submission");
        }
    }
}
