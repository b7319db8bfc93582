package org.studentled.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** Puts what a gradebook gave onto the charts whose works it is about, and tells what found no place. */
@Component
class GradebookImport {

    static final PullProblem FAILED = PullProblem.of("progress.pull.failed");
    private static final int NAMED = 5;

    private final Measures measures;
    private final Scores scores;
    private final Excuses excuses;
    private final KnownAssignments works;
    private final RemoteAssignments remoteAssignments;
    private final LastPulls pulls;
    private final Classes classes;
    private final Clock clock;

    GradebookImport(
            Measures measures,
            Scores scores,
            Excuses excuses,
            KnownAssignments works,
            RemoteAssignments remoteAssignments,
            LastPulls pulls,
            Classes classes,
            Clock clock) {
        this.measures = measures;
        this.scores = scores;
        this.excuses = excuses;
        this.works = works;
        this.remoteAssignments = remoteAssignments;
        this.pulls = pulls;
        this.classes = classes;
        this.clock = clock;
    }

    @Transactional
    public void importPull(ClassId classId, ScoreSource source, Gradebook.Pull pull) {
        if (!pull.reached()) {
            recordUnreachable(classId, source, pull.problems());
            return;
        }
        classes.lock(classId);
        works.save(classId, source, pull.grades());
        List<Measure> charted = measures.findByClass(classId);
        Set<String> unmapped = new LinkedHashSet<>();
        List<PreviousPull.Now> taken = new ArrayList<>();
        for (Grade grade : pull.grades()) {
            Optional<Measure> measure = measureOf(charted, grade.workTitle());
            if (measure.isEmpty()) {
                unmapped.add(grade.workTitle());
            } else if (grade.fitsAChart()) {
                taken.add(new PreviousPull.Now(measure.get(), grade));
            }
        }
        scores.takeAll(taken, source);
        for (Gradebook.Excused one : pull.excused()) {
            measureOf(charted, one.workTitle())
                    .ifPresent(measure -> excuses.excuse(measure.id(), one.student(), one.on(), source, one.workId()));
        }
        int gone = withdrawMissing(charted, source, pull, deleted(classId, source, pull));
        List<PullProblem> problems = new ArrayList<>(pull.problems());
        if (gone > 0) {
            problems.add(PullProblem.of("progress.pull.gone", gone));
        }
        warnAboutUnusualScores(pull.grades(), problems);
        warnAboutUnmappedAssignments(unmapped, problems);
        pulls.save(
                classId,
                new LastPull(source, clock.instant(), pull.grades().size(), taken.size(), true, problems, null));
    }

    @Transactional
    public void recordUnreachable(ClassId classId, ScoreSource source, List<PullProblem> problems) {
        classes.lock(classId);
        pulls.save(classId, new LastPull(source, clock.instant(), 0, 0, false, problems, null));
    }

    /** Something went wrong that no one foresaw; the cause is in the log. */
    @Transactional
    public void recordFailure(ClassId classId, ScoreSource source) {
        recordUnreachable(classId, source, List.of(FAILED));
    }

    private Set<String> deleted(ClassId classId, ScoreSource source, Gradebook.Pull pull) {
        Gradebook.Course course = pull.course();
        return course == null ? Set.of() : remoteAssignments.gone(classId, source, course);
    }

    // What a person typed or said yes to stays, whatever becomes of it there.
    private int withdrawMissing(List<Measure> charted, ScoreSource source, Gradebook.Pull pull, Set<String> deleted) {
        if (pull.without().isEmpty() && deleted.isEmpty()) {
            return 0;
        }
        List<Score> gone = WithdrawnScores.standing(scores.from(source, charted)).stream()
                .filter(score -> deleted.contains(String.valueOf(score.sourceRef()))
                        || pull.without()
                                .contains(new Gradebook.Without(score.studentId(), String.valueOf(score.sourceRef()))))
                .toList();
        gone.forEach(scores::withdrawBySource);
        excuses.endThose(source, charted, pull, deleted);
        return gone.size();
    }

    private void warnAboutUnusualScores(List<Grade> grades, List<PullProblem> problems) {
        long unfit = grades.stream().filter(grade -> !grade.fitsAChart()).count();
        if (unfit > 0) {
            problems.add(PullProblem.of("progress.pull.unfit", unfit));
        }
        long above = grades.stream()
                .filter(grade -> grade.fitsAChart() && grade.isAboveTop())
                .count();
        if (above > 0) {
            problems.add(PullProblem.of("progress.pull.above", above));
        }
    }

    private void warnAboutUnmappedAssignments(Set<String> titles, List<PullProblem> problems) {
        if (titles.isEmpty()) {
            return;
        }
        String some = String.join(", ", titles.stream().limit(NAMED).toList());
        problems.add(PullProblem.of("progress.pull.homeless", some, Math.max(0, titles.size() - NAMED)));
    }

    private static Optional<Measure> measureOf(List<Measure> charted, String title) {
        return charted.stream().filter(measure -> measure.counts(title)).findFirst();
    }
}
