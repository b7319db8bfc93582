package org.studentled.round.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.studentled.page.Refusal;
import org.studentled.round.Calendar;

/** The days of a round as a teacher typed them; each field is named after its day. */
final class TypedDates {

    private static final int YEARS_AROUND = 2;

    private TypedDates() {}

    /** @throws Refusal when a day is missing, is no day, or is years away */
    static Calendar calendar(Map<String, String> typed, LocalDate today) {
        Map<Calendar.Day, LocalDate> days = new EnumMap<>(Calendar.Day.class);
        for (Calendar.Day day : Calendar.Day.values()) {
            days.put(day, read(typed.get(day.name()), today).orElseThrow(() -> missing(day)));
        }
        return Calendar.of(days);
    }

    static Optional<LocalDate> read(@Nullable String typed, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()))
                    .filter(day -> Math.abs(day.getYear() - today.getYear()) <= YEARS_AROUND);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Refusal missing(Calendar.Day day) {
        return new Refusal(422, "round.day.missing", nameOf(day));
    }

    static DefaultMessageSourceResolvable nameOf(Calendar.Day day) {
        return new DefaultMessageSourceResolvable("round.day." + day);
    }
}
