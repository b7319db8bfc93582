package org.studentled.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studentled.progress.Grade;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Score;
import org.studentled.school.StudentId;

/** The scores earlier imports put on the charts, so that the preview shows what an import would change. */
final class EarlierImports {

    private final Map<Place, Score> latest = new HashMap<>();
    private final Set<String> works = new HashSet<>();

    private record Place(MeasureId measure, StudentId student, String work) {}

    EarlierImports(List<Score> scores) {
        scores.stream().sorted(Comparator.comparing(Score::recordedAt)).forEach(score -> {
            var work = score.sourceRef();
            if (work != null) {
                works.add(work);
                latest.put(new Place(score.measureId(), score.studentId(), work), score);
            }
        });
    }

    /** By what the works are known. */
    Set<String> works() {
        return works;
    }

    /** The number that the grade would take the place of, when it is another. */
    Optional<Score> before(Measure measure, Grade grade) {
        return Optional.ofNullable(latest.get(new Place(measure.id(), grade.student(), grade.workId())))
                .filter(score -> !score.says(grade.amount(), grade.outOf()));
    }
}
