package org.studentled.lms.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param title as it stands above the column, without what the exporting system adds; empty where nothing stands
 * @param work the work's name at the exporting system, where the title tells it
 * @param outOf the most there is to reach, where the list tells it
 * @param day the day it counts for, where the list tells it
 * @param sample the first thing that stands in it
 */
public record Column(
        int place,
        String title,
        @Nullable String work,
        @Nullable BigDecimal outOf,
        @Nullable LocalDate day,
        String sample) {

    private static final Set<String> NAME = Set.of(
            "student", "students", "student name", "name", "full name", "pupil", "child", "learner", "display name");
    private static final Set<String> FIRST = Set.of("first name", "given name", "firstname", "first");
    private static final Set<String> LAST = Set.of("last name", "surname", "family name", "lastname", "last");
    private static final Set<String> DAY = Set.of("date", "day", "taken on", "when");
    private static final Set<String> NOBODYS = Set.of(
            "id",
            "id number",
            "sis user id",
            "sis login id",
            "section",
            "email address",
            "email",
            "username",
            "institution",
            "department",
            "group",
            "grade",
            "class");

    /** What the title says the column holds. */
    Kind kind() {
        var plain = title.toLowerCase(Locale.ROOT);
        if (NAME.contains(plain)) {
            return Kind.NAME;
        }
        if (FIRST.contains(plain)) {
            return Kind.FIRST;
        }
        if (LAST.contains(plain)) {
            return Kind.LAST;
        }
        if (DAY.contains(plain)) {
            return Kind.DAY;
        }
        var total = plain.matches("(course total|current|final|unposted|last downloaded|class average).*")
                || plain.endsWith("(read only)");
        return NOBODYS.contains(plain) || total ? Kind.LEFT_OUT : Kind.NUMBERS;
    }

    /** What a column may hold. */
    public enum Kind {
        NAME,
        FIRST,
        LAST,
        DAY,
        NUMBERS,
        LEFT_OUT
    }
}
