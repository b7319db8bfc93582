package org.studentled.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Measure;
import org.studentled.progress.Numeral;

/**
 * A column of a list.
 *
 * @param heading what stands above the column
 * @param amounts how its numbers are to be read
 * @param day the day it counts for, where the list tells it
 * @param sample the first thing that stands in it
 * @param group the class its work is of, where the list holds several
 * @param kind what the title says it holds
 */
public record Column(
        int place,
        ColumnTitle heading,
        Amounts amounts,
        @Nullable LocalDate day,
        String sample,
        @Nullable String group,
        Kind kind) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How the numbers of a column are to be read.
     *
     * @param outOf the most there is to reach, where the list tells it
     * @param decimal the sign before the decimals, where it is known
     * @param doubt a number in it that can be read as two, unless the other numbers of the list decide it
     * @param topUnclear whether the most there is to reach is such a number, and no one has decided it yet
     */
    record Amounts(
            @Nullable BigDecimal outOf,
            Numeral.@Nullable Sign decimal,
            @Nullable Numeral doubt,
            boolean topUnclear) {}

    /** As it stands above the column, without what the exporting system adds; empty where nothing stands. */
    public String title() {
        return heading.shown();
    }

    /** The work's id at the exporting system, where the title tells it. */
    public @Nullable String work() {
        return heading.work();
    }

    /** The most there is to reach, where the list tells it. */
    public @Nullable BigDecimal outOf() {
        return amounts.outOf();
    }

    /** The most there is to reach, by the list or else by the chart. */
    @Nullable
    BigDecimal outOf(Measure measure) {
        if (isPercent()) {
            return HUNDRED;
        }
        return outOf() == null ? measure.outOf() : outOf();
    }

    /** By what the choice for this column is remembered: a work's points and its comments are two columns. */
    String key() {
        var key = HeaderVocabulary.plain(title())
                + (heading.holds() == ColumnTitle.Holds.NUMBERS ? "" : " #" + heading.holds());
        return key.length() > 255 ? key.substring(0, 255) : key;
    }

    boolean isPercent() {
        return heading.holds() == ColumnTitle.Holds.PERCENT;
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
