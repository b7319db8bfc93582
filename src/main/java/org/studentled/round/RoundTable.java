package org.studentled.round;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.ClassId;

/** Where rounds are kept. */
interface RoundTable extends ListCrudRepository<Round, RoundId> {

    List<Round> findByClassIdOrderByCalendarNightDesc(ClassId classId);
}
