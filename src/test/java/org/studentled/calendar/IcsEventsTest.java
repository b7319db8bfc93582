package org.studentled.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.page.RequestRefused;

/** Calendars as districts and programs publish them, good and bad. */
class IcsEventsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);

    @Test
    void an_all_day_event_ends_before_the_day_it_names_and_keeps_its_source() {
        IcsPreview read = read(
                event("UID:a", "DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20270102", "SUMMARY:Winter Break"));
        assertThat(days(read)).isEqualTo("Winter Break 2026-12-21 2027-01-01");
        assertThat(read.offered().get(0).sourceUid())
                .isEqualTo(read(event("UID:a", "DTSTART;VALUE=DATE:20261222", "SUMMARY:Moved"))
                        .offered()
                        .get(0)
                        .sourceUid());
        assertThat(days(read(event("DTSTART;VALUE=DATE:20261221", "DURATION:P3D", "SUMMARY:Three"))))
                .isEqualTo("Three 2026-12-21 2026-12-23");
        assertThat(days(read(event("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261221", "SUMMARY:One"))))
                .isEqualTo("One 2026-12-21 2026-12-21");
    }

    @Test
    void meetings_canceled_events_and_what_is_far_away_are_passed_over_with_a_reason() {
        IcsPreview read = read(event("DTSTART:20261203T180000", "SUMMARY:Board meeting")
                + event("DTSTART;VALUE=DATE:20261204", "STATUS:CANCELLED", "SUMMARY:Canceled")
                + event("DTSTART;VALUE=DATE:20161204", "SUMMARY:Long ago")
                + event("DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261201", "SUMMARY:Backwards")
                + event("SUMMARY:No day")
                + event("DTSTART;VALUE=DATE:gibberish", "SUMMARY:Broken day"));
        assertThat(read.offered()).isEmpty();
        assertThat(read.ignored())
                .extracting(IcsPreview.Ignored::reason)
                .containsExactly(
                        IcsPreview.Reason.TIMED,
                        IcsPreview.Reason.CANCELED,
                        IcsPreview.Reason.OUTSIDE,
                        IcsPreview.Reason.BACKWARDS,
                        IcsPreview.Reason.NO_DAY,
                        IcsPreview.Reason.NO_DAY);
    }

    @Test
    void an_early_release_keeps_its_time_in_the_schools_zone_also_where_its_own_is_unknown() {
        assertThat(read(event("DTSTART:20261202T183000Z", "SUMMARY:Early Release"))
                        .offered()
                        .get(0)
                        .releaseAt())
                .isEqualTo(LocalTime.of(12, 30));
        assertThat(read(event("DTSTART;TZID=Moon/Base:20261202T123000", "SUMMARY:Half Day"))
                        .offered())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.EARLY_RELEASE);
                    assertThat(entry.releaseAt()).isEqualTo(LocalTime.of(12, 30));
                });
    }

    @Test
    void a_series_gives_its_days_and_one_without_an_end_only_those_that_are_looked_at() {
        IcsPreview read = read(event(
                "UID:w",
                "DTSTART;VALUE=DATE:20200101",
                "RRULE:FREQ=YEARLY",
                "EXDATE;VALUE=DATE:20280101",
                "SUMMARY:New Year"));
        assertThat(days(read)).isEqualTo("New Year 2027-01-01 2027-01-01");
        assertThat(read(event("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=DAILY", "SUMMARY:Every day"))
                        .offered())
                .hasSizeLessThanOrEqualTo(400);
        for (String endless :
                new String[] {"FREQ=SECONDLY", "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=2SU", "FREQ=NEVER", "COUNT=x"}) {
            assertThat(read(event("DTSTART;VALUE=DATE:20260101", "RRULE:" + endless, "SUMMARY:Odd"))
                            .offered())
                    .as(endless)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_day_of_a_series_that_was_moved_is_read_once_on_its_new_day() {
        IcsPreview read = read(event(
                        "UID:s", "DTSTART;VALUE=DATE:20261202", "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Closed")
                + event("UID:s", "RECURRENCE-ID;VALUE=DATE:20261209", "DTSTART;VALUE=DATE:20261210", "SUMMARY:Closed"));
        assertThat(read.offered())
                .extracting(CalendarEntry::firstOn)
                .containsExactly(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 10));
    }

    @Test
    void folded_lines_windows_line_ends_a_byte_order_mark_and_two_calendars_are_read() {
        String one = calendar(event("DTSTART;VALUE=DATE:20261221", "SUMMARY:Winter\r\n  Break – José"));
        String file = "\uFEFF" + one + calendar(event("DTSTART;VALUE=DATE:20270118", "SUMMARY:MLK Day"));
        assertThat(days(IcsEvents.read(bytes(file), ZONE, FROM, FROM.plusMonths(24))))
                .isEqualTo("Winter Break – José 2026-12-21 2026-12-21, MLK Day 2027-01-18 2027-01-18");
        assertThat(days(IcsEvents.read(bytes(one.replace("\r\n", "\n")), ZONE, FROM, FROM.plusMonths(24))))
                .startsWith("Winter Break");
    }

    @Test
    void quoted_printable_of_an_old_program_is_decoded() {
        String old = "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261221\r\n"
                + "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThat(days(IcsEvents.read(bytes(old), ZONE, FROM, FROM.plusMonths(24))))
                .startsWith("José Day");
    }

    @Test
    void ten_thousand_events_are_read_and_told() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(number -> event("UID:" + number, "DTSTART;VALUE=DATE:20261221", "SUMMARY:Day " + number))
                .collect(Collectors.joining());
        assertThat(read(many).offered()).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear office, here is our calendar.",
                "<html><body>Sign in</body></html>",
                "{\"a\": 1}",
                "\u0000\u0001\u0002"
            })
    void what_is_no_calendar_is_refused(String file) {
        assertThatThrownBy(() -> IcsEvents.read(bytes(file), ZONE, FROM, FROM.plusMonths(24)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("calendar.ics.none");
    }

    private static IcsPreview read(String events) {
        return IcsEvents.read(
                bytes(calendar(events)), ZONE, FROM, FROM.plusMonths(24).minusDays(310));
    }

    private static String days(IcsPreview read) {
        return read.offered().stream()
                .map(entry -> entry.name() + " " + entry.firstOn() + " " + entry.lastOn())
                .collect(Collectors.joining(", "));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//district//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
