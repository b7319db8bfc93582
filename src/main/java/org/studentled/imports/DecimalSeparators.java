package org.studentled.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Numeral;
import org.studentled.progress.Numeral.Sign;

/**
 * How a list writes its decimals: as the column shows, else as the other columns do, else as the teacher says. A comma
 * before three digits in a list that is parted by commas and has whole numbers otherwise stands between thousands.
 */
final class DecimalSeparators {

    private final List<List<Numeral>> columns;
    private final Optional<Sign> elsewhere;

    @Nullable
    private final Sign told;

    @Nullable
    private final Sign assumed;

    /** @param columns the cells of each column of numbers, those above the children too */
    DecimalSeparators(List<List<String>> columns, char separator, @Nullable Sign told) {
        this.columns = columns.stream().map(DecimalSeparators::numerals).toList();
        this.told = told;
        elsewhere = elsewhere();
        assumed = assumed(separator);
    }

    /** Nothing where it is not known. */
    @Nullable
    Sign findByColumn(int column) {
        return shown(column).orElse(told == null ? assumed : told);
    }

    /** A number of the column that can be read as two, and no other number of the list shows which. */
    @Nullable
    Numeral doubt(int column) {
        return shown(column).isPresent()
                ? null
                : columns.get(column).stream()
                        .filter(Numeral::isUnclear)
                        .findFirst()
                        .orElse(null);
    }

    /** Every number that a cell holds: one, or two around a slash. */
    static List<Numeral> numerals(List<String> cells) {
        var numerals = new ArrayList<Numeral>();
        for (var cell : cells) {
            if (cell.length() <= 60) {
                for (var part : Numeral.plain(cell).replace('%', ' ').split("/", 3)) {
                    Numeral.of(part).ifPresent(numerals::add);
                }
            }
        }
        return numerals;
    }

    private Optional<Sign> shown(int column) {
        var here = signs(columns.get(column).stream());
        if (!here.isEmpty()) {
            return here.size() == 1 ? Optional.of(here.iterator().next()) : Optional.empty();
        }
        return elsewhere;
    }

    private Optional<Sign> elsewhere() {
        var anywhere = signs(columns.stream().flatMap(List::stream));
        return anywhere.size() == 1 ? Optional.of(anywhere.iterator().next()) : Optional.empty();
    }

    private @Nullable Sign assumed(char separator) {
        var all = columns.stream().flatMap(List::stream).toList();
        var doubted = all.stream().flatMap(one -> one.doubted().stream()).collect(Collectors.toSet());
        var isPlain = separator == ','
                && doubted.equals(Set.of(Sign.COMMA))
                && all.stream().anyMatch(Numeral::isWhole)
                && signs(all.stream()).isEmpty();
        return isPlain ? Sign.POINT : null;
    }

    private static Set<Sign> signs(Stream<Numeral> numerals) {
        return numerals.flatMap(one -> one.proven().stream()).collect(Collectors.toSet());
    }
}
