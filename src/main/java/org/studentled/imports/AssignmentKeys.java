package org.studentled.imports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.studentled.progress.Measure;
import org.studentled.school.NameKey;

/**
 * How an assignment of a list is identified, so that the same list read again finds it and no other takes its place.
 *
 * <p>Works went by the bare words of their title once; where such a one stands on the chart, it is still found.
 */
final class AssignmentKeys {

    private static final int LONGEST = 180;

    private final boolean isByDay;
    private final Set<String> before;
    private final Map<String, Integer> sameTitles = new HashMap<>();
    private final Map<Integer, Integer> ordinals = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** @param before the works that are on the charts already */
    AssignmentKeys(GradeSheet sheet, ImportMapping mapping, Set<String> before) {
        isByDay = !mapping.places(Column.Kind.DAY).isEmpty();
        this.before = before;
        var words = new HashSet<String>();
        for (var column : sheet.columns()) {
            var choice = mapping.columns().get(column.place());
            if (choice != null && choice.measure().isPresent()) {
                var same = choice.role() + column.heading().holds() + key(column.title());
                ordinals.put(column.place(), sameTitles.merge(same, 1, Integer::sum));
                if (!words.add(NameKey.from(column.title()))) {
                    ambiguous.add(NameKey.from(column.title()));
                }
            }
        }
    }

    /** A work has one grade, whatever the day it is read; a column that is only the chart's name is new each day. */
    String ref(Column column, Measure measure, LocalDate day) {
        if (column.work() != null) {
            return column.work();
        }
        var title = column.title().isEmpty() ? measure.name() : column.title();
        var plain = HeaderVocabulary.plain(title);
        var behind = isByDay
                        || plain.equals(HeaderVocabulary.plain(measure.name()))
                        || HeaderVocabulary.ANY_NUMBER.contains(plain)
                ? "@" + day
                : "";
        var ordinal = ordinals.getOrDefault(column.place(), 1);
        var once = NameKey.from(title) + behind;
        if (ordinal == 1 && before.contains(once) && !ambiguous.contains(NameKey.from(column.title()))) {
            return once;
        }
        return key(title) + behind + (ordinal > 1 ? "#" + ordinal : "");
    }

    private static String key(String title) {
        var key = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return key.length() > LONGEST ? key.substring(0, LONGEST) + "~" + Integer.toHexString(key.hashCode()) : key;
    }
}
