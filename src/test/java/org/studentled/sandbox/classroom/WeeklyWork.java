package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Tina's weekly work: set on Monday, graded on Friday, growing by a week whenever the clock moves on. */
final class WeeklyWork {

    static final int WEEKS_BEFORE = 6;
    private static final List<Series> SERIES = List.of(
            new Series("Reading fluency", 200, new int[] {92, 78, 64, 105, 71, 88}, 4),
            new Series("Spelling", 20, new int[] {15, 12, 13, 17, 9, 14}, 1),
            new Series("Math facts", 60, new int[] {38, 44, 47, 30, 33, 41}, 3));

    private final ClassroomStore store;
    private final LocalDate firstMonday;

    WeeklyWork(ClassroomStore store) {
        this.store = store;
        this.firstMonday =
                today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_BEFORE);
        ungraded();
        grow();
    }

    void grow() {
        Instant now = store.clock().instant();
        for (int week = 0; monday(week).isBefore(now); week++) {
            for (int series = 0; series < SERIES.size(); series++) {
                set(series, week);
                if (friday(week).isBefore(now)) {
                    grade(series, week);
                }
            }
        }
    }

    static String workId(int series, int week) {
        return "71%d%09d".formatted(series, week + 1);
    }

    private void set(int number, int week) {
        var course = store.courseOf(ClassroomStore.ROOM_12);
        if (course.works.containsKey(workId(number, week))) {
            return;
        }
        var series = SERIES.get(number);
        var work = work(workId(number, week), series.name() + ", week " + (week + 1));
        work.put("maxPoints", series.outOf());
        var due = firstMonday.plusWeeks(week).plusDays(4);
        work.putObject("dueDate")
                .put("year", due.getYear())
                .put("month", due.getMonthValue())
                .put("day", due.getDayOfMonth());
        work.putObject("dueTime").put("hours", 20);
        stamp(work, monday(week));
        store.keep(ClassroomStore.ROOM_12, work);
    }

    private void grade(int number, int week) {
        var course = store.courseOf(ClassroomStore.ROOM_12);
        var series = SERIES.get(number);
        for (int pupil = 0; pupil < series.first().length; pupil++) {
            var student = course.students.size() > pupil ? course.students.get(pupil) : null;
            if (student == null || !course.submissions.containsKey(workId(number, week) + student)) {
                continue;
            }
            var submission = course.submission(workId(number, week), student);
            if (submission.get("state").asText().equals("NEW") && !submission.has("late")) {
                grade(submission, series, pupil, week);
            }
        }
    }

    private void grade(ObjectNode submission, Series series, int student, int week) {
        submission.put("updateTime", friday(week).toString());
        if (student == 4 && week == 2) {
            // Emeka was ill: Google drafts a zero that no one but the teacher may see.
            submission.put("late", true).put("draftGrade", 0);
            return;
        }
        int points = Math.min(
                series.outOf(), series.first()[student] + series.gain() * week + (week * 7 + student * 3) % 5 - 2);
        submission.put("state", "RETURNED").put("draftGrade", points).put("assignedGrade", points);
    }

    private void ungraded() {
        var journal = work("719000000001", "Science journal: what I wonder");
        stamp(journal, monday(0));
        store.keep(ClassroomStore.ROOM_12, journal);
        var talk = work("719000000002", "Book talk");
        talk.put("maxPoints", 10);
        stamp(talk, monday(1));
        store.keep(ClassroomStore.ROOM_12, talk);
        var course = store.courseOf(ClassroomStore.ROOM_12);
        // A grade that is still a draft: the teacher has not given it back.
        course.students.forEach(student -> course.submission("719000000002", student)
                .put("state", "TURNED_IN")
                .put("draftGrade", 7));
    }

    private ObjectNode work(String id, String title) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("courseId", ClassroomStore.ROOM_12)
                .put("id", id)
                .put("title", title)
                .put("state", "PUBLISHED")
                .put("workType", "ASSIGNMENT")
                .put("assigneeMode", "ALL_STUDENTS")
                .put("submissionModificationMode", "MODIFIABLE_UNTIL_TURNED_IN")
                .put("creatorUserId", Person.TINA.id())
                .put(
                        "alternateLink",
                        "https://classroom.google.com/c/" + ClassroomStore.ROOM_12 + "/a/" + id + "/details");
    }

    private void stamp(ObjectNode work, Instant at) {
        work.put("creationTime", at.toString()).put("updateTime", at.toString());
    }

    private Instant monday(int week) {
        return firstMonday.plusWeeks(week).atTime(13, 0).toInstant(ZoneOffset.UTC);
    }

    private Instant friday(int week) {
        return firstMonday.plusWeeks(week).plusDays(4).atTime(21, 0).toInstant(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    private record Series(String name, int outOf, int[] first, int gain) {}
}
