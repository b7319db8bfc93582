package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar file, opened by another library than the one that wrote it. */
class AppointmentTest {

    private static final Instant WRITTEN = Instant.parse("2026-10-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-10-30T17:00, 2026-10-30T21:00:00Z",
        "America/New_York, 2026-11-01T16:30, 2026-11-01T21:30:00Z",
        "America/New_York, 2027-03-14T17:00, 2027-03-14T21:00:00Z",
        "Europe/London, 2027-03-28T18:15, 2027-03-28T17:15:00Z",
        "America/Phoenix, 2026-11-01T17:00, 2026-11-02T00:00:00Z",
        "Asia/Kolkata, 2026-12-03T17:00, 2026-12-03T11:30:00Z"
    })
    void the_time_on_the_wall_is_right_on_the_nights_on_which_the_clocks_change(
            String zone, LocalDateTime wall, Instant instant) throws Exception {
        Instant from = wall.atZone(ZoneId.of(zone)).toInstant();
        assertThat(from).isEqualTo(instant);
        String file = new Appointment("one@school", from, Duration.ofMinutes(45), "Amara’s conference", "Library, east")
                .planned(ZoneId.of(zone), WRITTEN);

        Calendar opened = new CalendarBuilder().build(new StringReader(file));
        Component event = opened.getComponents("VEVENT").get(0);
        DtStart<?> start = event.getRequiredProperty("DTSTART");
        DtEnd<?> end = event.getRequiredProperty("DTEND");
        assertThat(Instant.from(start.getDate())).isEqualTo(instant);
        assertThat(LocalDateTime.from(start.getDate())).isEqualTo(wall);
        assertThat(Instant.from(end.getDate())).isEqualTo(instant.plus(Duration.ofMinutes(45)));
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).isEqualTo("Amara’s conference");
        assertThat(event.getRequiredProperty("LOCATION").getValue()).isEqualTo("Library, east");
        assertThat(file).contains("BEGIN:VTIMEZONE", "TZID:" + zone, "METHOD:PUBLISH");
    }

    @ParameterizedTest
    @CsvSource("America/New_York")
    void a_cancelled_one_takes_the_earlier_one_out_of_the_calendar(String zone) throws Exception {
        Appointment conference =
                new Appointment("one@school", Instant.parse("2026-12-03T22:00:00Z"), Duration.ofMinutes(45), "x", "");
        String before = conference.planned(ZoneId.of(zone), WRITTEN);
        String after = conference.canceled(ZoneId.of(zone), WRITTEN.plusSeconds(60));
        Component old = new CalendarBuilder()
                .build(new StringReader(before))
                .getComponents("VEVENT")
                .get(0);
        Component gone = new CalendarBuilder()
                .build(new StringReader(after))
                .getComponents("VEVENT")
                .get(0);
        assertThat(gone.getRequiredProperty("UID").getValue())
                .isEqualTo(old.getRequiredProperty("UID").getValue());
        assertThat(Integer.parseInt(gone.getRequiredProperty("SEQUENCE").getValue()))
                .isGreaterThan(
                        Integer.parseInt(old.getRequiredProperty("SEQUENCE").getValue()));
        assertThat(gone.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
        assertThat(after).contains("METHOD:CANCEL");
    }
}
