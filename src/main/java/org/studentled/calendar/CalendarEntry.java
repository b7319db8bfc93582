package org.studentled.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.school.ClassId;
import org.studentled.school.TextRules;

/**
 * One line of the school's calendar, from its first day to its last.
 *
 * @param releaseAt when children leave on an early-release day
 * @param classId the class whose exception it is; nothing for what holds for the whole school
 * @param sourceUid which event of an imported calendar it came from
 */
public record CalendarEntry(
        @Id CalendarEntryId id,
        Kind kind,
        String name,
        LocalDate firstOn,
        LocalDate lastOn,
        @Nullable LocalTime releaseAt,
        @Nullable ClassId classId,
        @Nullable String sourceUid,
        @Version int version) {

    private static final int LONGEST_NAME = 120;

    /** @throws BackwardsException when it would end before it begins */
    public CalendarEntry {
        name = TextRules.required(name, LONGEST_NAME);
        if (lastOn.isBefore(firstOn)) {
            throw new BackwardsException();
        }
    }

    public static CalendarEntry of(Kind kind, String name, LocalDate firstOn, LocalDate lastOn) {
        return new CalendarEntry(CalendarEntryId.random(), kind, name, firstOn, lastOn, null, null, null, 0);
    }

    public static CalendarEntry earlyRelease(String name, LocalDate on, LocalTime at) {
        return new CalendarEntry(CalendarEntryId.random(), Kind.EARLY_RELEASE, name, on, on, at, null, null, 0);
    }

    /** @param kind {@link Kind#CLASS_OFF} or {@link Kind#CLASS_ON} */
    public static CalendarEntry ofClass(ClassId classId, Kind kind, String name, LocalDate firstOn, LocalDate lastOn) {
        return new CalendarEntry(CalendarEntryId.random(), kind, name, firstOn, lastOn, null, classId, null, 0);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !firstOn.isAfter(last) && !lastOn.isBefore(first);
    }

    /** The same line, as it reads now. */
    public CalendarEntry changedTo(CalendarEntry typed) {
        return new CalendarEntry(
                id,
                typed.kind,
                typed.name,
                typed.firstOn,
                typed.lastOn,
                typed.releaseAt,
                classId,
                typed.sourceUid == null ? sourceUid : typed.sourceUid,
                version);
    }

    /** @param uid of the event it was read from */
    public CalendarEntry from(String uid) {
        return new CalendarEntry(id, kind, name, firstOn, lastOn, releaseAt, classId, uid, version);
    }

    /** Whether both say the same of the same days. */
    public boolean saysAs(CalendarEntry other) {
        return kind == other.kind
                && name.equals(other.name)
                && firstOn.equals(other.firstOn)
                && lastOn.equals(other.lastOn)
                && Objects.equals(releaseAt, other.releaseAt);
    }

    /** What a line says of its days. */
    public enum Kind {
        /** A school year; where one is typed, there is school in school years only. */
        YEAR,
        TERM,
        DAY_OFF,
        EARLY_RELEASE,
        /** A class is away, as on a field trip. */
        CLASS_OFF,
        /** A class has school though the others have not. */
        CLASS_ON
    }

    /** It would end before it begins. */
    public static class BackwardsException extends IllegalArgumentException {}
}
