package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that goes by the rules in the file, and knows no zone by its name, has the hour that the school means. */
class CalendarTimezoneTest {

    private static final Instant WRITTEN = Instant.parse("2026-10-01T12:00:00Z");
    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 10;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern PART = Pattern.compile("BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)END:\\1", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(-?\\d)(SU|MO|TU|WE|TH|FR|SA)");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO",
            DayOfWeek.MONDAY,
            "TU",
            DayOfWeek.TUESDAY,
            "WE",
            DayOfWeek.WEDNESDAY,
            "TH",
            DayOfWeek.THURSDAY,
            "FR",
            DayOfWeek.FRIDAY,
            "SA",
            DayOfWeek.SATURDAY,
            "SU",
            DayOfWeek.SUNDAY);

    @Test
    void the_rules_in_the_file_are_the_zones_own_in_every_zone_for_ten_years() {
        Map<ZoneRules, ZoneId> first = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.startsWith("ical4j~")) {
                continue; // what the other test's reader adds
            }
            ZoneId zone = ZoneId.of(id);
            // Zones of the same rules differ in their name only: for these one day says it.
            ZoneId known = first.putIfAbsent(zone.getRules(), zone);
            Set<LocalDateTime> evenings = known == null ? evenings(zone) : Set.of(evening(LocalDate.of(2028, 4, 5)));
            evenings.forEach(evening -> check(zone, evening, wrong));
        }
        assertThat(first).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /** Every program understands these; single changes are for zones whose rule can't be said like that. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/London", "Europe/Berlin", "Australia/Sydney"})
    void a_rule_that_says_the_same_every_year_is_written_as_one(String zone) {
        assertThat(file(ZoneId.of(zone), evening(LocalDate.of(2027, 3, 25))).split("RRULE:FREQ=YEARLY", -1))
                .hasSize(3);
    }

    @Test
    void a_sunday_on_or_after_the_second_is_no_first_sunday() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        assertThat(file(santiago, evening(LocalDate.of(2029, 4, 5))))
                .doesNotContain("RRULE")
                .contains("20290408T000000");
    }

    /** The days around each change, and one in the middle of each month of a quarter. */
    private static Set<LocalDateTime> evenings(ZoneId zone) {
        Set<LocalDateTime> evenings = new LinkedHashSet<>();
        Instant from = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(zone).toInstant();
        Instant end = from.plus(Duration.ofDays(365L * YEARS));
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(from);
                change != null && change.getInstant().isBefore(end);
                change = zone.getRules().nextTransition(change.getInstant())) {
            LocalDate day = change.getDateTimeBefore().toLocalDate();
            for (int near : new int[] {-7, -1, 0, 1, 7}) {
                evenings.add(evening(day.plusDays(near)));
            }
        }
        for (int month = 0; month < 12 * YEARS; month += 3) {
            evenings.add(evening(LocalDate.of(FIRST_YEAR, 1, 15).plusMonths(month)));
        }
        return evenings;
    }

    private static LocalDateTime evening(LocalDate day) {
        return day.atTime(17, 0);
    }

    private static void check(ZoneId zone, LocalDateTime evening, List<String> wrong) {
        String file = file(zone, evening);
        Instant instant = evening.atZone(zone).toInstant();
        ZoneOffset by = offset(file, instant);
        String wall = instant.atZone(zone).toLocalDateTime().format(STAMP);
        if (!by.equals(zone.getRules().getOffset(instant))
                || !file.contains(zone.getId() + ":" + wall) && !file.contains(":" + wall + "Z")) {
            wrong.add(zone + " " + evening + " " + by);
        }
    }

    private static String file(ZoneId zone, LocalDateTime evening) {
        return new Appointment("one@school", evening.atZone(zone).toInstant(), Duration.ofMinutes(45), "x", "")
                .planned(zone, WRITTEN);
    }

    /** RFC 5545, 3.6.5: the part that began last before the moment says the offset. */
    private static ZoneOffset offset(String file, Instant moment) {
        Instant last = Instant.MIN;
        ZoneOffset offset = ZoneOffset.MAX;
        Matcher part = PART.matcher(file);
        while (part.find()) {
            Map<String, String> lines = new HashMap<>();
            part.group(2).lines().forEach(line -> lines.put(line.split(":", 2)[0], line.split(":", 2)[1]));
            ZoneOffset from = ZoneOffset.of(lines.get("TZOFFSETFROM"));
            for (LocalDateTime begins :
                    beginnings(LocalDateTime.parse(lines.get("DTSTART"), STAMP), lines.get("RRULE"))) {
                Instant at = begins.toInstant(from);
                if (!at.isAfter(moment) && at.isAfter(last)) {
                    last = at;
                    offset = ZoneOffset.of(lines.get("TZOFFSETTO"));
                }
            }
        }
        return offset;
    }

    private static List<LocalDateTime> beginnings(LocalDateTime first, @Nullable String rule) {
        List<LocalDateTime> all = new ArrayList<>(List.of(first));
        if (rule != null) {
            Matcher day = DAY.matcher(rule);
            assertThat(day.find()).as(rule).isTrue();
            Month month = Month.of(Integer.parseInt(rule.replaceAll(".*BYMONTH=(\\d+).*", "$1")));
            for (int year = first.getYear(); year < first.getYear() + YEARS + 2; year++) {
                all.add(LocalDate.of(year, month, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(
                                Integer.parseInt(day.group(1)), DAYS.get(day.group(2))))
                        .atTime(first.toLocalTime()));
            }
        }
        return all;
    }
}
