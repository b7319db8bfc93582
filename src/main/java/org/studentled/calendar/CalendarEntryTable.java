package org.studentled.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.ClassId;

/** Where the lines of the calendar are stored. */
interface CalendarEntryTable extends ListCrudRepository<CalendarEntry, CalendarEntryId> {

    List<CalendarEntry> findByClassIdIsNullAndLastOnGreaterThanEqualOrderByFirstOn(LocalDate day);

    List<CalendarEntry> findByClassIdAndLastOnGreaterThanEqualOrderByFirstOn(ClassId classId, LocalDate day);

    List<CalendarEntry> findByClassIdIsNotNullAndLastOnGreaterThanEqual(LocalDate day);

    List<CalendarEntry> findBySourceUidIn(Collection<String> uids);

    Optional<CalendarEntry> findBySourceUid(String uid);

    long countByClassIdIsNull();
}
