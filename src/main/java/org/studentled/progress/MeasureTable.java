package org.studentled.progress;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.ClassId;

/** Where measures are stored. */
interface MeasureTable extends ListCrudRepository<Measure, MeasureId> {

    List<Measure> findByClassIdOrderByPosition(ClassId classId);
}
