package org.studentled.progress.web;

import java.util.List;
import org.studentled.progress.Measure;
import org.studentled.round.ParticipationId;
import org.studentled.round.Week;
import org.studentled.school.Student;

/** A class's week in rows and columns: a row a child, a column a measure. */
record ScoreGrid(Week week, List<Measure> measures, List<Row> rows) {

    /** One child's line. */
    record Row(ParticipationId participation, Student student, List<GridCell> cells) {

        GridCell cell(Measure measure) {
            return cells.stream()
                    .filter(cell -> cell.measure().id().equals(measure.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
