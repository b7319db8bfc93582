package org.studentled.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that may be one person's and may be two: one has a middle name more, an initial for a name, or a nickname.
 *
 * <p>Every word of the shorter name has a word of the other for itself, and at least one of them is written out in both.
 */
final class NameLikeness {

    private static final int MOST_WORDS = 12;
    private static final Map<String, Set<Integer>> NICKNAMES = read("/school/nicknames.txt");

    private NameLikeness() {}

    /** @param one a name in its {@link #wordings} */
    static boolean isAlike(Set<List<String>> one, Set<List<String>> other) {
        for (var some : one) {
            for (var others : other) {
                if (covers(some, others)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** With hyphens and apostrophes within words and between them; a single word is like no other. */
    static Set<List<String>> wordings(String name) {
        return Stream.of(NameWords.joined(name), NameWords.parted(name))
                .filter(words -> words.size() > 1 && words.size() <= MOST_WORDS)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean covers(List<String> one, List<String> other) {
        var few = one.size() <= other.size() ? one : other;
        var many = few == one ? other : one;
        if (few.stream().noneMatch(word -> isWrittenOut(word) && many.contains(word))) {
            return false;
        }
        var taken = new int[many.size()];
        Arrays.fill(taken, -1);
        for (var at = 0; at < few.size(); at++) {
            if (!place(at, few, many, taken, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /** Finds the word a place, moving others to places they fit as well. */
    private static boolean place(int at, List<String> few, List<String> many, int[] taken, Set<Integer> tried) {
        for (var to = 0; to < many.size(); to++) {
            if (fits(few.get(at), many.get(to))
                    && tried.add(to)
                    && (taken[to] < 0 || place(taken[to], few, many, taken, tried))) {
                taken[to] = at;
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!isWrittenOut(one) || !isWrittenOut(other)) {
            return Character.isLetter(one.codePointAt(0)) && one.codePointAt(0) == other.codePointAt(0);
        }
        var groups = NICKNAMES.getOrDefault(one, Set.of());
        return NICKNAMES.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
    }

    private static boolean isWrittenOut(String word) {
        return word.codePointCount(0, word.length()) > 1;
    }

    private static Map<String, Set<Integer>> read(String file) {
        var groups = new HashMap<String, Set<Integer>>();
        try (var in = Objects.requireNonNull(NameLikeness.class.getResourceAsStream(file), file)) {
            var lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            for (var at = 0; at < lines.size(); at++) {
                for (var name : CharacterFolding.folded(lines.get(at)).split(" ")) {
                    groups.computeIfAbsent(name, none -> new HashSet<>()).add(at);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return groups;
    }
}
