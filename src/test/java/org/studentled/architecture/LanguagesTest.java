package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final String BUNDLES = "src/main/resources/messages";
    private static final List<String> WHOLE = List.of("es", "ar");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");
    /** Written alike in more than one language, or names that no one translates. */
    private static final Pattern SAME = Pattern.compile("Google Classroom|Moodle|Canvas|Brightspace( \\(D2L\\)|:.*)?"
            + "|Blackboard( Learn)?|Schoology|Sakai(:.*)?|A4|Letter|Token|ltr|min|Plan|Signature|Date|Page|Table");

    @Test
    void spanish_and_arabic_have_words_for_every_screen() {
        assertThat(WHOLE.stream()
                        .flatMap(language -> english().stream().map(bundle -> bundle.in(language)))
                        .filter(path -> !path.toFile().exists()))
                .isEmpty();
    }

    @Test
    void a_language_says_all_that_english_says_and_nothing_else() {
        assertThat(translated())
                .allSatisfy(each -> assertThat(each.words().keySet())
                        .as(each.path().toString())
                        .isEqualTo(each.english().keySet()));
    }

    @Test
    void a_sentence_has_the_same_blanks_in_every_language() {
        assertThat(where((english, translated) -> !blanks(english).equals(blanks(translated))))
                .isEmpty();
    }

    @Test
    void nothing_is_left_empty_or_in_english() {
        assertThat(where((english, translated) -> translated.isBlank()
                        || translated.equals(english)
                                && !SAME.matcher(plain(english)).matches()
                                && plain(english).codePoints().anyMatch(Character::isLetter)))
                .isEmpty();
    }

    /** Numbers are counted another way in every language: none, one, two, a few, many. */
    @Test
    void every_sentence_can_be_said_with_any_number() {
        assertThat(where((english, translated) -> translated.contains("{0") && !said(translated)))
                .isEmpty();
    }

    private static boolean said(String pattern) {
        return IntStream.of(0, 1, 2, 3, 11, 100).allMatch(number -> {
            Object[] numbers = new Object[10];
            Arrays.fill(numbers, number);
            return !new MessageFormat(pattern, Locale.ENGLISH).format(numbers).contains("{");
        });
    }

    private static List<String> where(BiPredicate<String, String> isSo) {
        return translated().stream()
                .flatMap(each -> each.words().entrySet().stream()
                        .filter(word -> isSo.test(each.english().getOrDefault(word.getKey(), ""), word.getValue()))
                        .map(word -> each.path() + ": " + word.getKey()))
                .toList();
    }

    private static TreeSet<String> blanks(String sentence) {
        TreeSet<String> blanks = new TreeSet<>();
        BLANK.matcher(sentence).results().map(MatchResult::group).forEach(blanks::add);
        return blanks;
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("\\{[^{}]*}", "").strip();
    }

    private static List<Bundle> english() {
        return bundles().filter(bundle -> !bundle.name().contains("_")).toList();
    }

    private static List<Translation> translated() {
        return english().stream()
                .flatMap(bundle -> bundles()
                        .filter(other -> other.name().startsWith(bundle.name() + "_"))
                        .map(other -> new Translation(other.path(), other.words(), bundle.words())))
                .toList();
    }

    private static Stream<Bundle> bundles() {
        return SourceRulesTest.files(BUNDLES).stream()
                .filter(file -> file.toString().endsWith(".properties"))
                .map(Bundle::new);
    }

    private record Bundle(Path path) {

        String name() {
            return path.getFileName().toString().replace(".properties", "");
        }

        Path in(String language) {
            return path.resolveSibling(name() + "_" + language + ".properties");
        }

        Map<String, String> words() {
            Properties read = new Properties();
            try {
                read.load(new StringReader(SourceRulesTest.text(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> words = new TreeMap<>();
            read.forEach((key, word) -> words.put((String) key, (String) word));
            return words;
        }
    }

    private record Translation(Path path, Map<String, String> words, Map<String, String> english) {}
}
