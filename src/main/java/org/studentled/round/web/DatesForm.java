package org.studentled.round.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.studentled.page.RequestRefused;
import org.studentled.round.RoundDates;

/** The days of a round as a teacher typed them; each field is named after its day. */
final class DatesForm {

    private static final int YEARS_AROUND = 2;

    private DatesForm() {}

    /** @throws RequestRefused when a day is missing, is no day, or is years away */
    static RoundDates dates(Map<String, String> typed, LocalDate today) {
        Map<RoundDates.Day, LocalDate> days = new EnumMap<>(RoundDates.Day.class);
        for (RoundDates.Day day : RoundDates.Day.values()) {
            days.put(day, read(typed.get(day.name()), today).orElseThrow(() -> missing(day)));
        }
        return RoundDates.of(days);
    }

    static Optional<LocalDate> read(@Nullable String typed, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()))
                    .filter(day -> Math.abs(day.getYear() - today.getYear()) <= YEARS_AROUND);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static RequestRefused missing(RoundDates.Day day) {
        return RequestRefused.invalid("round.day.missing", nameOf(day));
    }

    static DefaultMessageSourceResolvable nameOf(RoundDates.Day day) {
        return new DefaultMessageSourceResolvable("round.day." + day);
    }
}
