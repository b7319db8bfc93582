package org.studentled.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.AuditTrail;
import org.studentled.school.ClassId;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolZone;

/** Where the calendar is typed: every change is looked at before it is saved, and goes into the school's book. */
@Component
public class CalendarAdministration {

    /** The calendar is one of the school's few rows without a person; its id in the school's book stands for all of it. */
    private static final UUID SUBJECT = UUID.nameUUIDFromBytes(new byte[] {'c', 'a', 'l'});

    private static final int MOST_ENTRIES = 1000;
    private static final int YEARS_AROUND = 3;
    private static final int LONGEST_DAYS = 400;

    private final CalendarEntryTable table;
    private final SchoolWeek week;
    private final SchoolCalendars calendars;
    private final List<CalendarDependents> dependents;
    private final AuditTrail auditTrail;
    private final SchoolZone zone;

    CalendarAdministration(
            CalendarEntryTable table,
            SchoolWeek week,
            SchoolCalendars calendars,
            List<CalendarDependents> dependents,
            AuditTrail auditTrail,
            SchoolZone zone) {
        this.table = table;
        this.week = week;
        this.calendars = calendars;
        this.dependents = dependents;
        this.auditTrail = auditTrail;
        this.zone = zone;
    }

    /** The school's entries that end on this day or later, the first ones first. */
    public List<CalendarEntry> endingFrom(LocalDate day) {
        return table.findByClassIdIsNullAndLastOnGreaterThanEqualOrderByFirstOn(day);
    }

    /** The class's own entries that end on this day or later. */
    public List<CalendarEntry> endingFrom(ClassId classId, LocalDate day) {
        return table.findByClassIdAndLastOnGreaterThanEqualOrderByFirstOn(classId, day);
    }

    /** @throws NotFoundException when it is not the school's */
    public CalendarEntry get(CalendarEntryId id) {
        return table.findById(id)
                .filter(entry -> entry.classId() == null)
                .orElseThrow(() -> new NotFoundException("calendar entry", id.value()));
    }

    /** @throws NotFoundException when it is another class's, or the school's */
    public CalendarEntry get(ClassId classId, CalendarEntryId id) {
        return table.findById(id)
                .filter(entry -> classId.equals(entry.classId()))
                .orElseThrow(() -> new NotFoundException("calendar entry", id.value()));
    }

    /**
     * What running rounds would be offered to move; nothing is saved.
     *
     * @throws RequestRefused when the calendar can't be like this
     */
    public List<CalendarDependents.Effect> preview(CalendarChange change) {
        CalendarSnapshot before = calendars.snapshot();
        CalendarSnapshot after = before.after(change);
        check(change, after);
        return dependents.stream()
                .flatMap(each -> each.effects(before, after).stream())
                .toList();
    }

    /**
     * Saves the change; no round moves because of it.
     *
     * @throws RequestRefused when the calendar can't be like this
     */
    @Transactional
    public void apply(CalendarChange change, Actor actor) {
        check(change, calendars.snapshot().after(change));
        if (change.weekdays() != null) {
            week.save(change.weekdays());
        }
        table.saveAll(change.saved());
        change.removed().forEach(table::deleteById);
        UUID subject = change.saved().stream()
                .map(CalendarEntry::classId)
                .filter(Objects::nonNull)
                .map(ClassId::value)
                .findFirst()
                .orElse(SUBJECT);
        auditTrail.record(actor, "calendar-changed", subject, null);
    }

    private void check(CalendarChange change, CalendarSnapshot after) {
        if (after.weekdays().isEmpty()) {
            throw RequestRefused.invalid("calendar.error.noWeekdays");
        }
        if (after.entries().size() > MOST_ENTRIES) {
            throw RequestRefused.invalid("calendar.error.tooMany", MOST_ENTRIES);
        }
        change.saved().forEach(this::check);
        change.saved().stream().filter(entry -> entry.kind() == Kind.YEAR).forEach(year -> checkAlone(year, after));
        if (!after.hasSchoolDays()) {
            throw RequestRefused.invalid("calendar.error.noSchoolDays");
        }
    }

    private void check(CalendarEntry entry) {
        LocalDate today = zone.today();
        if (entry.firstOn().isBefore(today.minusYears(YEARS_AROUND))
                || entry.lastOn().isAfter(today.plusYears(YEARS_AROUND))) {
            throw RequestRefused.invalid("calendar.error.farAway", entry.name());
        }
        if (entry.lastOn().isAfter(entry.firstOn().plusDays(LONGEST_DAYS))) {
            throw RequestRefused.invalid("calendar.error.tooLong", entry.name());
        }
    }

    private static void checkAlone(CalendarEntry year, CalendarSnapshot after) {
        boolean another = after.entries().stream()
                .anyMatch(other -> other.kind() == Kind.YEAR
                        && !other.id().equals(year.id())
                        && other.overlaps(year.firstOn(), year.lastOn()));
        if (another) {
            throw RequestRefused.invalid("calendar.error.yearsOverlap");
        }
    }
}
