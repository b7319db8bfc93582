package org.studentled.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.ClassId;

/** Where the lines of the calendar are stored. */
interface CalendarEntryTable extends ListCrudRepository<CalendarEntry, CalendarEntryId> {

    List<CalendarEntry> findByClassIdIsNullAndLastOnGreaterThanEqualOrderByFirstOn(LocalDate day);

    List<CalendarEntry> findByClassIdAndLastOnGreaterThanEqualOrderByFirstOn(ClassId classId, LocalDate day);

    List<CalendarEntry> findByLastOnGreaterThanEqual(LocalDate day);

    List<CalendarEntry> findBySourceUidIn(Collection<String> uids);
}
