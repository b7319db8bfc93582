package org.studentled.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.studentled.school.StudentId;

/** What a source last said about every assignment of every student, while a new reading is processed. */
final class PreviousPull {

    private final Map<Work, Score> latest = new HashMap<>();
    private final Set<ScoreId> takenBack;

    /** @param given everything the source ever gave for the measures that are read */
    PreviousPull(Collection<Score> given, Set<ScoreId> takenBack) {
        this.takenBack = takenBack;
        List<Score> inOrder = given.stream()
                .sorted(Comparator.comparing(Score::recordedAt).thenComparing(score -> score.replacedBy() == null))
                .toList();
        inOrder.forEach(this::note);
    }

    @Nullable
    Score findScore(Now read) {
        Grade grade = read.grade();
        return latest.get(new Work(read.measure().id(), grade.student(), grade.workId()));
    }

    boolean isTakenBack(Score score) {
        return takenBack.contains(score.id()) && !score.stands();
    }

    /** What is taken in now counts for what comes later in the same reading. */
    void note(Score score) {
        String ref = score.sourceRef();
        if (ref != null) {
            latest.put(new Work(score.measureId(), score.studentId(), ref), score);
        }
    }

    /** A grade that was read, and the chart it belongs to. */
    record Now(Measure measure, Grade grade) {}

    private record Work(MeasureId measure, StudentId student, String ref) {}
}
