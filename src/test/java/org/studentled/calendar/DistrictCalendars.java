package org.studentled.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** School years as districts of different regions publish them. */
public final class DistrictCalendars {

    /** The files under {@code calendars}. */
    public static final List<String> NAMES = List.of("lakeside", "mesquite", "harbor", "foothills");

    private DistrictCalendars() {}

    public static SchoolCalendar read(String name) {
        Set<DayOfWeek> weekdays = Set.of();
        List<CalendarEntry> entries = new ArrayList<>();
        for (String line : lines("/calendars/" + name + ".txt")) {
            String[] words = line.split(" ", 4);
            if (words[0].equals("WEEKDAYS")) {
                weekdays = Arrays.stream(words[1].split(","))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet());
            } else if (!words[0].equals("#")) {
                entries.add(entry(words));
            }
        }
        return new SchoolCalendar(weekdays, entries);
    }

    private static CalendarEntry entry(String[] words) {
        LocalDate first = LocalDate.parse(words[1]);
        return words[0].equals("EARLY_RELEASE")
                ? CalendarEntry.earlyRelease(words[3], first, LocalTime.of(12, 30))
                : CalendarEntry.of(CalendarEntry.Kind.valueOf(words[0]), words[3], first, LocalDate.parse(words[2]));
    }

    private static List<String> lines(String path) {
        try (InputStream in = DistrictCalendars.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
