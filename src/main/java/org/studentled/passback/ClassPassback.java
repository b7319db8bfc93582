package org.studentled.passback;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.lms.GradebookReplaced;
import org.studentled.lms.LtiCourses;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Whether the LMS gradebook is updated for a class, and how far that got. */
@Component
public class ClassPassback {

    private final LtiCourses courses;
    private final GradebookReports reports;
    private final RoundLineItems columns;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;

    ClassPassback(
            LtiCourses courses,
            GradebookReports reports,
            RoundLineItems columns,
            Rounds rounds,
            Participations participations,
            Students students) {
        this.courses = courses;
        this.reports = reports;
        this.columns = columns;
        this.rounds = rounds;
        this.participations = participations;
        this.students = students;
    }

    /** One child, and what the gradebook knows of it. */
    public record Row(Student student, GradebookReport report) {}

    /**
     * How it stands with a class.
     *
     * @param fromLms whether the class is a course of an LMS
     * @param offered whether that LMS takes reports
     * @param column the title of the round's column
     */
    public record Standing(
            boolean fromLms, boolean offered, boolean on, Optional<Round> round, String column, List<Row> rows) {

        public boolean isWaiting() {
            return rows.stream().anyMatch(row -> !row.report().isKnown());
        }
    }

    /** Whether something does not get through that does not mend itself. */
    public boolean isFailing(ClassId id) {
        return reports.findFailed().stream()
                .anyMatch(report -> report.classId().equals(id)
                        && report.failure() != null
                        && !report.failure().isPassing());
    }

    public Standing getStanding(ClassId id) {
        var round = rounds.findByClass(id).stream().findFirst();
        return new Standing(
                courses.findByClass(id).isPresent(),
                courses.grades(id).isPresent(),
                courses.isReporting(id),
                round,
                round.map(each -> columns.titleOf(each.id())).orElse(""),
                round.map(this::rows).orElse(List.of()));
    }

    @Transactional
    public void setEnabled(ClassId id, boolean on) {
        courses.setReporting(id, on);
        if (on) {
            reports.retryNow(id);
        }
    }

    /** Tries what waits; a column that was removed in the LMS is made again, because now someone asked for it. */
    @Transactional
    public void retry(ClassId id) {
        rounds.findByClass(id).stream()
                .filter(round -> reports.findByRound(round.id()).stream()
                        .anyMatch(report -> report.failure() == GradebookReport.PassbackFailure.COLUMN_GONE))
                .forEach(round -> columns.delete(round.id()));
        reports.retryNow(id);
    }

    /** The gradebook is another one, or lost what it was told: the next report makes the columns, and all are told again. */
    @EventListener
    @Transactional
    public void startOver(GradebookReplaced replaced) {
        rounds.findByClass(replaced.classId()).forEach(round -> columns.delete(round.id()));
    }

    private List<Row> rows(Round round) {
        return reports.findByRound(round.id()).stream()
                .map(report -> new Row(
                        students.get(participations.get(report.participation()).studentId()), report))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
    }
}
