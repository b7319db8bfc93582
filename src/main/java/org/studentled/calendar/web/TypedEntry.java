package org.studentled.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.page.RequestRefused;
import org.studentled.school.ClassId;

/** A line of the calendar as someone typed it. */
final class TypedEntry {

    static final List<Kind> SCHOOL_KINDS = List.of(Kind.DAY_OFF, Kind.EARLY_RELEASE, Kind.YEAR, Kind.TERM);
    static final List<Kind> CLASS_KINDS = List.of(Kind.CLASS_OFF, Kind.CLASS_ON);

    private final MultiValueMap<String, String> typed;

    TypedEntry(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** @throws RequestRefused when something is missing or is no day */
    CalendarEntry entry() {
        Kind kind = kind(SCHOOL_KINDS);
        LocalDate first = first();
        return kind == Kind.EARLY_RELEASE
                ? CalendarEntry.earlyRelease(name(), first, time())
                : CalendarEntry.of(kind, name(), first, last(first));
    }

    /** @throws RequestRefused when something is missing or is no day */
    CalendarEntry entryOf(ClassId classId) {
        LocalDate first = first();
        return CalendarEntry.ofClass(classId, kind(CLASS_KINDS), name(), first, last(first));
    }

    /** @throws RequestRefused for a day that there is not */
    Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : typed.getOrDefault("weekday", List.of())) {
            try {
                days.add(DayOfWeek.valueOf(day));
            } catch (IllegalArgumentException unknown) {
                throw RequestRefused.invalid("calendar.error.noWeekdays");
            }
        }
        return days;
    }

    private Kind kind(List<Kind> allowed) {
        return allowed.stream()
                .filter(kind -> kind.name().equals(text("kind")))
                .findFirst()
                .orElseThrow(() -> RequestRefused.invalid("calendar.error.kind"));
    }

    private String name() {
        String name = text("name");
        if (name.isEmpty()) {
            throw RequestRefused.invalid("calendar.error.name");
        }
        return name;
    }

    private LocalDate first() {
        try {
            return LocalDate.parse(text("firstOn"));
        } catch (DateTimeException noDay) {
            throw RequestRefused.invalid("calendar.error.firstOn");
        }
    }

    /** Left empty for a single day. */
    private LocalDate last(LocalDate first) {
        String last = text("lastOn");
        try {
            LocalDate day = last.isEmpty() ? first : LocalDate.parse(last);
            if (!day.isBefore(first)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw RequestRefused.invalid("calendar.error.lastOn");
        }
        throw RequestRefused.invalid("calendar.error.lastOn");
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(text("releaseAt"));
        } catch (DateTimeException noTime) {
            throw RequestRefused.invalid("calendar.error.releaseAt");
        }
    }

    private String text(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
