package org.studentled.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as lists have it: 2026-11-24 says for itself which part is which, 11/24/2026 only when one is over twelve. */
final class DateParser {

    private DateParser() {}

    /** Nothing when it is no day, or may be two. */
    static @Nullable LocalDate read(String cell) {
        var parts = cell.strip().split("[-/.]");
        if (parts.length != 3 || !cell.strip().matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}")) {
            return null;
        }
        var first = Integer.parseInt(parts[0]);
        var second = Integer.parseInt(parts[1]);
        var third = Integer.parseInt(parts[2]);
        if (parts[0].length() == 4) {
            return date(first, second, third);
        }
        var year = third < 100 ? 2000 + third : third;
        if (first > 12 || cell.contains(".")) {
            return date(year, second, first);
        }
        return second > 12 || first == second ? date(year, first, second) : null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
