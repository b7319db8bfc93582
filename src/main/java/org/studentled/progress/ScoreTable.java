package org.studentled.progress;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.StudentId;

/** Where scores are stored, corrected ones too. */
interface ScoreTable extends ListCrudRepository<Score, ScoreId> {

    boolean existsByMeasureId(MeasureId measure);

    List<Score> findByMeasureIdInAndSource(Collection<MeasureId> measures, ScoreSource source);

    List<Score> findByMeasureIdInAndStudentIdInOrderByTakenOnAscRecordedAtAsc(
            Collection<MeasureId> measures, Collection<StudentId> students);

    List<Score> findByMeasureIdAndStudentIdOrderByTakenOnAscRecordedAtAsc(MeasureId measure, StudentId student);
}
