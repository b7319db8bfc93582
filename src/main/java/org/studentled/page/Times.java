package org.studentled.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and times in the school's time zone, in the reader's language: {@code ${@times.moment(x)}}. */
@Component("times")
public class Times {

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    public String day(LocalDate day) {
        return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(day);
    }

    public String day(Instant instant) {
        return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(instant.atZone(clock.getZone()));
    }

    /** With the name of the day of the week, as on an invitation. */
    public String longDay(LocalDate day) {
        return localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)).format(day);
    }

    public String longDay(Instant instant) {
        return longDay(instant.atZone(clock.getZone()).toLocalDate());
    }

    public String time(LocalTime time) {
        return localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(time);
    }

    public String time(Instant instant) {
        return localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(instant.atZone(clock.getZone()));
    }

    public String moment(Instant instant) {
        return localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                .format(instant.atZone(clock.getZone()));
    }

    private static DateTimeFormatter localized(DateTimeFormatter format) {
        return format.withLocale(LocaleContextHolder.getLocale());
    }
}
