package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What teachers, students and administrators do in the pretend Classroom, without our application. */
public final class Happenings {

    private final FrontDesk desk;

    Happenings(FrontDesk desk) {
        this.desk = desk;
    }

    public void join(String courseId, int number) {
        with(records -> {
            for (int i = 1; i <= number; i++) {
                records.join(courseId, Person.extra(i));
            }
        });
    }

    /** A teacher opens a course for so many students. */
    public void open(String courseId, String name, Person teacher, int pupils) {
        with(records -> records.open(
                courseId,
                name,
                teacher,
                IntStream.rangeClosed(1, pupils).mapToObj(Person::extra).toList()));
    }

    public void leave(String courseId, Person pupil) {
        with(records -> records.courseOf(courseId).students.remove(pupil.id()));
    }

    public void back(String courseId, Person pupil) {
        with(records -> records.join(courseId, pupil));
    }

    public void archive(String courseId) {
        with(records -> records.courseOf(courseId).node.put("courseState", "ARCHIVED"));
    }

    public void restore(String courseId) {
        with(records -> records.courseOf(courseId).node.put("courseState", "ACTIVE"));
    }

    /** Someone is no longer a teacher of the course. */
    public void dismiss(String courseId, Person teacher) {
        with(records -> records.courseOf(courseId).teachers.remove(teacher.id()));
    }

    /** A course with exactly so many students and assignments, all of them given back with a grade. */
    public void fill(String courseId, int pupils, int works) {
        with(records -> {
            desk.holdStill();
            var course = records.courseOf(courseId);
            course.works.clear();
            course.submissions.clear();
            course.students.clear();
            for (int i = 1; i <= pupils; i++) {
                records.join(courseId, Person.extra(i));
            }
            for (int i = 1; i <= works; i++) {
                var work = assignment(courseId, "73%010d".formatted(i), "Reading fluency " + i);
                work.put("creationTime", ago(records, works - i + 1));
                work.put("updateTime", ago(records, works - i + 1));
                records.keep(courseId, work);
            }
            course.submissions.values().forEach(one -> giveBack(one, records, 90));
        });
    }

    /** A teacher sets one more. */
    public void set(String courseId, String workId, String title) {
        with(records -> records.keep(courseId, assignment(courseId, workId, title)));
    }

    public void rename(String courseId, String workId, String title) {
        with(records ->
                records.courseOf(courseId).work(workId).put("title", title).put("updateTime", records.now()));
    }

    public void describe(String courseId, String workId, String text) {
        with(records ->
                records.courseOf(courseId).work(workId).put("description", text).put("updateTime", records.now()));
    }

    public void delete(String courseId, String workId) {
        with(records -> {
            var course = records.courseOf(courseId);
            course.work(workId).put("state", "DELETED").put("updateTime", records.now());
            course.submissions
                    .values()
                    .removeIf(one -> one.get("courseWorkId").asText().equals(workId));
        });
    }

    /** Gone, and no longer among the deleted either. */
    public void vanish(String courseId, String workId) {
        delete(courseId, workId);
        with(records -> records.courseOf(courseId).works.remove(workId));
    }

    public void handIn(String courseId, String workId, Person pupil) {
        with(records -> records.courseOf(courseId)
                .submission(workId, pupil.id())
                .put("state", "TURNED_IN")
                .put("updateTime", records.now()));
    }

    public void giveBack(String courseId, String workId, Person pupil, int points) {
        with(records -> giveBack(records.courseOf(courseId).submission(workId, pupil.id()), records, points));
    }

    /** A guardian follows the link in Google's mail. */
    public void accept(String email) {
        with(records -> records.invitations.stream()
                .filter(one -> one.get("invitedEmailAddress").asText().equals(email))
                .forEach(one -> one.put("state", "COMPLETE")));
    }

    /** No one followed it, and it has run out. */
    public void runOut(String email) {
        with(records -> records.invitations.removeIf(
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

    private static void giveBack(ObjectNode submission, Records records, int points) {
        submission.put("state", "RETURNED").put("draftGrade", points).put("assignedGrade", points);
        submission.put("updateTime", records.now());
    }

    private static String ago(Records records, int hours) {
        return Instant.parse(records.now()).minus(Duration.ofHours(hours)).toString();
    }

    private void with(Consumer<Records> happening) {
        synchronized (desk) {
            happening.accept(desk.records());
        }
    }
}
