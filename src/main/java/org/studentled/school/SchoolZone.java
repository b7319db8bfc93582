package org.studentled.school;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The school's time zone: instants are stored, local dates and times are shown. */
@Component
public class SchoolZone {

    private final ZoneId id;
    private final Clock clock;

    SchoolZone(@Value("${school.zone}") ZoneId id, Clock clock) {
        this.id = id;
        this.clock = clock;
    }

    public ZoneId id() {
        return id;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(id));
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(id).toLocalDate();
    }

    /** A local time that falls into the gap of a clock change moves forward by the gap's length. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(id).toInstant();
    }
}
