package org.studentled.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.studentled.school.SchoolZone;

/** When families are left in peace: what is written then leaves in the morning. */
@Component
class QuietHours {

    private final SchoolZone zone;
    private final Clock clock;
    private final String span;

    /** @param span as {@code 20:30-07:00}; empty for a school that writes at all hours */
    QuietHours(SchoolZone zone, Clock clock, @Value("${school.quiet-hours:20:30-07:00}") String span) {
        this.zone = zone;
        this.clock = clock;
        this.span = span;
    }

    /** When a letter that is written or tried again now leaves, if no one waits for it. */
    Instant after(Instant now) {
        if (span.isBlank()) {
            return now;
        }
        LocalTime from = LocalTime.parse(span.substring(0, span.indexOf('-')));
        LocalTime until = LocalTime.parse(span.substring(span.indexOf('-') + 1));
        ZonedDateTime here = now.atZone(zone.id());
        LocalTime time = here.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return now;
        }
        boolean tomorrow = overnight && !time.isBefore(from);
        return zone.at(here.toLocalDate().plusDays(tomorrow ? 1 : 0), until);
    }
}
