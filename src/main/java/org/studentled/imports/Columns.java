package org.studentled.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Numeral;

/** What is known about each column of a list, from its heading and its cells. */
record Columns(GradeSheetHeader gradeSheetHeader, List<GradeSheet.Row> rows, int width) {

    private static final Pattern DAY_IN_TITLE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final int SAMPLE = 60;
    private static final BigDecimal USUAL = BigDecimal.valueOf(100);

    List<Column> read(char separator, Numeral.@Nullable Sign decimal) {
        var plain =
                gradeSheetHeader.titles().stream().map(HeaderVocabulary::plain).toList();
        var numbered = isNumbered(plain);
        var places = IntStream.range(0, width).boxed().toList();
        var headings = RepeatedColumns.settled(places.stream()
                .map(place -> checked(place, ColumnTitle.of(gradeSheetHeader.title(place), numbered)))
                .toList());
        var kinds = places.stream()
                .map(place -> kind(place, headings.get(place), plain))
                .toList();
        var alone = kinds.stream().filter(kind -> kind == Column.Kind.NUMBERS).count() == 1;
        var cells = places.stream()
                .map(place -> kinds.get(place) == Column.Kind.NUMBERS
                        ? amounts(place, headings.get(place), alone)
                        : List.<String>of())
                .toList();
        var decimalSeparators = new DecimalSeparators(cells, separator, decimal);
        return places.stream()
                .map(place -> column(place, headings.get(place), kinds.get(place), alone, decimalSeparators))
                .toList();
    }

    private Column column(
            int place, ColumnTitle title, Column.Kind kind, boolean alone, DecimalSeparators decimalSeparators) {
        var isOnly = alone && kind == Column.Kind.NUMBERS;
        var top = top(place, title, isOnly);
        var sign = decimalSeparators.findByColumn(place);
        var outOf = Numeral.of(top).flatMap(number -> number.value(sign)).orElse(null);
        var unclear = outOf == null && Numeral.of(top).isPresent();
        var day = GradeSheetHeader.cell(gradeSheetHeader.days(), place);
        var told = day.isEmpty() && isOnly ? GradeSheetHeader.only(gradeSheetHeader.days()) : day;
        var group = kind == Column.Kind.NUMBERS ? GradeSheetHeader.cell(gradeSheetHeader.groups(), place) : "";
        return new Column(
                place,
                isOnly ? named(title) : title,
                new Column.Amounts(outOf, sign, decimalSeparators.doubt(place), unclear),
                day(told.isEmpty() ? gradeSheetHeader.title(place) : told),
                sample(place),
                group.isEmpty() ? null : group,
                kind);
    }

    // PowerSchool says above the titles what the one work is, and "Score" in the titles.
    private ColumnTitle named(ColumnTitle title) {
        var called = GradeSheetHeader.only(gradeSheetHeader.called());
        var isPercent = HeaderVocabulary.AS_PERCENT.contains(
                HeaderVocabulary.plain(GradeSheetHeader.only(gradeSheetHeader.scored())));
        return called.isEmpty() || !HeaderVocabulary.ANY_NUMBER.contains(HeaderVocabulary.plain(title.shown()))
                ? title
                : title.called(called, isPercent ? ColumnTitle.Holds.PERCENT : title.holds());
    }

    private String top(int place, ColumnTitle title, boolean alone) {
        var below = GradeSheetHeader.cell(gradeSheetHeader.tops(), place);
        var only = alone && below.isEmpty() ? GradeSheetHeader.only(gradeSheetHeader.tops()) : below;
        return Numeral.of(only).isPresent() ? only : Objects.requireNonNullElse(title.top(), "");
    }

    private List<String> amounts(int place, ColumnTitle title, boolean alone) {
        var cells = new ArrayList<>(rows.stream().map(row -> row.cell(place)).toList());
        cells.add(top(place, title, alone));
        return cells;
    }

    private Column.Kind kind(int place, ColumnTitle title, List<String> all) {
        var plain = place < all.size() ? all.get(place) : "";
        if (HeaderVocabulary.NAME_OR_LAST.contains(plain)) {
            return has(all, HeaderVocabulary.FIRST) && !has(all, HeaderVocabulary.LAST)
                    ? Column.Kind.LAST
                    : Column.Kind.NAME;
        }
        if (HeaderVocabulary.NAME_OR_FIRST.contains(plain)) {
            return has(all, HeaderVocabulary.LAST) ? Column.Kind.FIRST : Column.Kind.NAME;
        }
        if (HeaderVocabulary.NAME.contains(plain)) {
            return Column.Kind.NAME;
        }
        if (HeaderVocabulary.FIRST.contains(plain) || HeaderVocabulary.LAST.contains(plain)) {
            return HeaderVocabulary.FIRST.contains(plain) ? Column.Kind.FIRST : Column.Kind.LAST;
        }
        if (HeaderVocabulary.DAY.contains(plain)) {
            return Column.Kind.DAY;
        }
        var numbers = title.holds() == ColumnTitle.Holds.NUMBERS || title.holds() == ColumnTitle.Holds.PERCENT;
        var readOnly = GradeSheetHeader.cell(gradeSheetHeader.tops(), place).contains("read only");
        return numbers && !readOnly && !HeaderVocabulary.NO_ONES.contains(plain)
                ? Column.Kind.NUMBERS
                : Column.Kind.LEFT_OUT;
    }

    // Canvas puts the id of a work behind its name. Elsewhere a number there, told twice or below again, is the top.
    private boolean isNumbered(List<String> plain) {
        if (plain.contains("sis user id") || plain.contains("sis login id")) {
            return true;
        }
        var seen = new HashSet<String>();
        var unlike = true;
        for (var place = 0; place < width; place++) {
            var bracket = Bracket.last(gradeSheetHeader.title(place));
            unlike &= bracket == null
                    || seen.add(bracket.inside())
                            && !isSame(bracket.inside(), GradeSheetHeader.cell(gradeSheetHeader.tops(), place));
        }
        return unlike && gradeSheetHeader.tops() != null;
    }

    private static boolean isSame(String one, String other) {
        var first = Numeral.of(one).flatMap(number -> number.value(null));
        var second = Numeral.of(other).flatMap(number -> number.value(null));
        return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) == 0;
    }

    /** A number that may be the top is none where most values are above it, or all are far below, or it is a year. */
    private ColumnTitle checked(int place, ColumnTitle title) {
        var top = title.top() == null || !title.guessed() ? null : number(title.top());
        if (top == null) {
            return title;
        }
        var values = rows.stream()
                .map(row -> number(row.cell(place)))
                .filter(Objects::nonNull)
                .toList();
        var above = values.stream().filter(value -> value.compareTo(top) > 0).count();
        var highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        var far = top.compareTo(USUAL) > 0 && highest.multiply(BigDecimal.TEN).compareTo(top) < 0;
        return above * 2 > values.size() || far || isYear(top) ? title.withTopInName() : title;
    }

    private static boolean isYear(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(1990)) >= 0 && number.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }

    private static @Nullable BigDecimal number(String cell) {
        return Numeral.of(cell)
                .flatMap(number -> number.value(Numeral.Sign.POINT))
                .orElse(null);
    }

    private String sample(int place) {
        return rows.stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.length() > SAMPLE ? cell.substring(0, SAMPLE) + "…" : cell)
                .orElse("");
    }

    private static boolean has(List<String> titles, Set<String> words) {
        return titles.stream().anyMatch(words::contains);
    }

    private static @Nullable LocalDate day(String cell) {
        var found = DAY_IN_TITLE.matcher(cell);
        return found.find() ? DateParser.read(found.group()) : DateParser.read(cell);
    }
}
