package org.studentled.school;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two ways of writing one name have in common: "Álvarez, Ana", "ana alvarez" and "Ana Álvarez (4th)" are one. */
public final class NameKey {

    private NameKey() {}

    public static String of(String name) {
        String plain = Normalizer.normalize(name.replaceAll("\\([^)]*\\)", " "), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’`-]", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
