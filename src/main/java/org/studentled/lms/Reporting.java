package org.studentled.lms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Whether the LMS gradebook is updated for a class, and how far that got. */
@Component
public class Reporting {

    private final Courses courses;
    private final Reports reports;
    private final RoundColumns columns;
    private final Rounds rounds;
    private final Participations participations;
    private final Students students;

    Reporting(
            Courses courses,
            Reports reports,
            RoundColumns columns,
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
    public record Row(Student student, Report report) {}

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
    public boolean isInTrouble(ClassId id) {
        return reports.inTrouble().stream()
                .anyMatch(report -> report.classId().equals(id)
                        && report.trouble() != null
                        && !report.trouble().isPassing());
    }

    public Standing of(ClassId id) {
        var round = rounds.of(id).stream().findFirst();
        return new Standing(
                courses.of(id).isPresent(),
                courses.grades(id).isPresent(),
                courses.isReporting(id),
                round,
                round.map(each -> columns.titleOf(each.id())).orElse(""),
                round.map(this::rows).orElse(List.of()));
    }

    @Transactional
    public void turn(ClassId id, boolean on) {
        courses.reporting(id, on);
        if (on) {
            reports.hurry(id);
        }
    }

    /** Tries what waits; a column that was removed in the LMS is made again, because now someone asked for it. */
    @Transactional
    public void again(ClassId id) {
        rounds.of(id).stream()
                .filter(round -> reports.of(round.id()).stream()
                        .anyMatch(report -> report.trouble() == Report.Trouble.COLUMN_GONE))
                .forEach(round -> columns.forget(round.id()));
        reports.hurry(id);
    }

    /** The gradebook is another one, or lost what it was told: the next report makes the columns, and all are told again. */
    @Transactional
    public void startOver(ClassId id) {
        rounds.of(id).forEach(round -> columns.forget(round.id()));
    }

    private List<Row> rows(Round round) {
        return reports.of(round.id()).stream()
                .map(report -> new Row(
                        students.get(participations.get(report.participation()).studentId()), report))
                .sorted(Comparator.comparing(row -> row.student().fullName()))
                .toList();
    }
}
