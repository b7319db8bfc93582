package org.studentled.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One work in several columns, as "Spelling 1 - Points", "Spelling 1 - Percent" and "Spelling 1 Letter": it counts once. */
final class RepeatedColumns {

    private static final Set<String> ALSO_WORDS = Set.of("grade", "note", "nota");

    private final Map<String, Integer> columnsOf = new HashMap<>();
    private final Set<String> alone = new HashSet<>();

    private RepeatedColumns(List<ColumnTitle> titles) {
        for (var title : titles) {
            var plain = HeaderVocabulary.plain(title.shown());
            var display = display(plain);
            columnsOf.merge(display == null ? plain : work(plain), 1, Integer::sum);
            if (display == null) {
                alone.add(plain);
            }
        }
    }

    /** The titles, those of one work called alike and told apart by what they hold. */
    static List<ColumnTitle> settled(List<ColumnTitle> titles) {
        var repeatedColumns = new RepeatedColumns(titles);
        return titles.stream().map(repeatedColumns::settled).toList();
    }

    private ColumnTitle settled(ColumnTitle title) {
        var plain = HeaderVocabulary.plain(title.shown());
        var display = display(plain);
        if (display == null || columnsOf.getOrDefault(work(plain), 0) <= 1) {
            return title;
        }
        if (display == ColumnTitle.Holds.NUMBERS && alone.contains(work(plain))) {
            return title;
        }
        var end = title.shown().lastIndexOf(' ');
        while (end > 0 && " -–:,|".indexOf(title.shown().charAt(end - 1)) >= 0) {
            end--;
        }
        return end <= 0 ? title : title.called(title.shown().substring(0, end), display);
    }

    private static ColumnTitle.@Nullable Holds display(String plain) {
        var word = plain.substring(plain.lastIndexOf(' ') + 1);
        if (!plain.contains(" ")) {
            return null;
        }
        return ALSO_WORDS.contains(word) ? ColumnTitle.Holds.WORDS : Bracket.holds(word);
    }

    private static String work(String plain) {
        return plain.substring(0, Math.max(0, plain.lastIndexOf(' ')));
    }
}
