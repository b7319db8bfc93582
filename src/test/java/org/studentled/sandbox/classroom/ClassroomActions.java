package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What teachers, students and administrators do in the pretend Classroom, without our application. */
public final class ClassroomActions {

    private final RequestDispatcher dispatcher;

    ClassroomActions(RequestDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    public void join(String courseId, int number) {
        with(store -> {
            for (int i = 1; i <= number; i++) {
                store.join(courseId, Person.extra(i));
            }
        });
    }

    /** A teacher opens a course for so many students. */
    public void open(String courseId, String name, Person teacher, int students) {
        with(store -> store.open(
                courseId,
                name,
                teacher,
                IntStream.rangeClosed(1, students).mapToObj(Person::extra).toList()));
    }

    public void leave(String courseId, Person student) {
        with(store -> store.courseOf(courseId).students.remove(student.id()));
    }

    public void back(String courseId, Person student) {
        with(store -> store.join(courseId, student));
    }

    public void archive(String courseId) {
        with(store -> store.courseOf(courseId).node.put("courseState", "ARCHIVED"));
    }

    public void restore(String courseId) {
        with(store -> store.courseOf(courseId).node.put("courseState", "ACTIVE"));
    }

    /** Someone is a teacher of the course from now on. */
    public void teach(String courseId, Person teacher) {
        with(store -> {
            store.people.put(teacher.id(), teacher);
            store.courseOf(courseId).teachers.add(teacher.id());
        });
    }

    /** Someone is no longer a teacher of the course. */
    public void dismiss(String courseId, Person teacher) {
        with(store -> store.courseOf(courseId).teachers.remove(teacher.id()));
    }

    /** A course with exactly so many students and assignments, all of them given back with a grade. */
    public void fill(String courseId, int students, int works) {
        with(store -> {
            dispatcher.holdStill();
            var course = store.courseOf(courseId);
            course.works.clear();
            course.submissions.clear();
            course.students.clear();
            for (int i = 1; i <= students; i++) {
                store.join(courseId, Person.extra(i));
            }
            for (int i = 1; i <= works; i++) {
                var work = assignment(courseId, "73%010d".formatted(i), "Reading fluency " + i);
                work.put("creationTime", ago(store, works - i + 1));
                work.put("updateTime", ago(store, works - i + 1));
                store.keep(courseId, work);
            }
            course.submissions.values().forEach(one -> giveBack(one, store, 90));
        });
    }

    /** A teacher sets one more. */
    public void set(String courseId, String workId, String title) {
        with(store -> store.keep(courseId, assignment(courseId, workId, title)));
    }

    public void rename(String courseId, String workId, String title) {
        with(store -> store.courseOf(courseId).work(workId).put("title", title).put("updateTime", store.now()));
    }

    public void describe(String courseId, String workId, String text) {
        with(store ->
                store.courseOf(courseId).work(workId).put("description", text).put("updateTime", store.now()));
    }

    public void delete(String courseId, String workId) {
        with(store -> {
            var course = store.courseOf(courseId);
            course.work(workId).put("state", "DELETED").put("updateTime", store.now());
            course.submissions
                    .values()
                    .removeIf(one -> one.get("courseWorkId").asText().equals(workId));
        });
    }

    /** Gone, and no longer among the deleted either. */
    public void vanish(String courseId, String workId) {
        delete(courseId, workId);
        with(store -> store.courseOf(courseId).works.remove(workId));
    }

    public void handIn(String courseId, String workId, Person student) {
        with(store -> store.courseOf(courseId)
                .submission(workId, student.id())
                .put("state", "TURNED_IN")
                .put("updateTime", store.now()));
    }

    public void giveBack(String courseId, String workId, Person student, int points) {
        with(store -> giveBack(store.courseOf(courseId).submission(workId, student.id()), store, points));
    }

    /** A guardian follows the link in Google's mail. */
    public void accept(String email) {
        with(store -> store.invitations.stream()
                .filter(one -> one.get("invitedEmailAddress").asText().equals(email))
                .forEach(one -> one.put("state", "COMPLETE")));
    }

    /** No one followed it, and it has run out. */
    public void runOut(String email) {
        with(store -> store.invitations.removeIf(
                one -> one.get("invitedEmailAddress").asText().equals(email)));
    }

    private static ObjectNode assignment(String courseId, String id, String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("courseId", courseId)
                .put("id", id)
                .put("title", title)
                .put("state", "PUBLISHED")
                .put("workType", "ASSIGNMENT")
                .put("assigneeMode", "ALL_STUDENTS")
                .put("submissionModificationMode", "MODIFIABLE_UNTIL_TURNED_IN")
                .put("creatorUserId", Person.TINA.id())
                .put("maxPoints", 100)
                .put("alternateLink", "https://classroom.google.com/c/" + courseId + "/a/" + id + "/details");
    }

    private static void giveBack(ObjectNode submission, ClassroomStore store, int points) {
        submission.put("state", "RETURNED").put("draftGrade", points).put("assignedGrade", points);
        submission.put("updateTime", store.now());
    }

    private static String ago(ClassroomStore store, int hours) {
        return Instant.parse(store.now()).minus(Duration.ofHours(hours)).toString();
    }

    private void with(Consumer<ClassroomStore> happening) {
        synchronized (dispatcher) {
            happening.accept(dispatcher.store());
        }
    }
}
