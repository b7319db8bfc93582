package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreensTest {

    private static final Pattern PHYSICAL = Pattern.compile(
            "(?<![-\\w])((margin|padding|border)-)?(left|right)\\s*:|text-align\\s*:\\s*(left|right)|float\\s*:\\s*(left|right)");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|action|url\\()\\s*=?\\s*[\"']?(?:https?:)?//");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([A-Za-z][\\w.]*)[}(]");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*src)|<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
    private static final int LONGEST_SHEET = 120;

    @Test
    void styles_work_from_right_to_left_too() {
        assertThat(matches(files("src/main/resources/static/css", ".css"), PHYSICAL))
                .isEmpty();
    }

    @Test
    void style_sheets_stay_short() {
        assertThat(files("src/main/resources/static/css", ".css"))
                .allSatisfy(
                        sheet -> assertThat(SourceRulesTest.text(sheet).lines().count())
                                .as(sheet.toString())
                                .isLessThanOrEqualTo(LONGEST_SHEET));
    }

    @Test
    void no_screen_asks_anybody_else_for_anything() {
        assertThat(matches(files("src/main/resources/templates", ".html"), FOREIGN))
                .isEmpty();
        assertThat(matches(files("src/main/resources/static", ".css"), FOREIGN)).isEmpty();
    }

    @Test
    void no_screen_holds_code_or_style_inside() {
        assertThat(matches(files("src/main/resources/templates", ".html"), INLINE))
                .isEmpty();
    }

    /** Thymeleaf replaces first: a condition on the same tag is never looked at. */
    @Test
    void no_condition_stands_on_a_tag_that_is_replaced() {
        Pattern ignored = Pattern.compile(
                "<[^<>]*th:(if|unless|each)=[^<>]*th:replace=[^<>]*>|<[^<>]*th:replace=[^<>]*th:(if|unless|each)=[^<>]*>");
        assertThat(matches(files("src/main/resources/templates", ".html"), ignored))
                .isEmpty();
    }

    @Test
    void every_visible_text_comes_from_the_messages() {
        List<String> hard = new ArrayList<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            String visible = SourceRulesTest.text(template)
                    .replaceAll("(?s)<!--.*?-->|<svg.*?</svg>|<style.*?</style>|<script.*?</script>", "")
                    .replaceAll("\"[^\"]*\"", "\"\"");
            Matcher text = TEXT.matcher(visible);
            while (text.find()) {
                String words = text.group(1).replaceAll("\\[\\[.*?]]|&\\w+;", "");
                if (Pattern.compile("\\p{L}{2,}").matcher(words).find()) {
                    hard.add(template + ": " + words.strip());
                }
            }
        }
        assertThat(hard).isEmpty();
    }

    @Test
    void every_message_that_a_screen_asks_for_is_there() {
        Set<String> known = knownMessages();
        List<String> missing = new ArrayList<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            Matcher message = MESSAGE.matcher(SourceRulesTest.text(template).replaceAll("(?s)<!--.*?-->", ""));
            while (message.find()) {
                if (!known.contains(message.group(1))) {
                    missing.add(template + ": " + message.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_module_says_its_messages_under_its_own_name() {
        List<String> strange = new ArrayList<>();
        for (Path bundle : files("src/main/resources/messages", ".properties")) {
            String module = bundle.getFileName().toString().replaceAll("(_.*)?\\.properties$", "");
            messages(bundle).stream()
                    // A thank-you after a step is found by the name of the step: parts/done.
                    .filter(key -> !key.startsWith(module + ".") && !key.startsWith("page.done."))
                    .forEach(key -> strange.add(bundle + ": " + key));
        }
        assertThat(strange).isEmpty();
    }

    /**
     * Curly, as in print. A straight apostrophe would also be lost in a message with blanks, where it means something
     * else; a doubled one is shown as it is written in a message without.
     */
    @Test
    void apostrophes_and_quotation_marks_are_curly() {
        Pattern straight = Pattern.compile("(?m)^(?!#)[^=\\n]+=.*['\"].*$");
        assertThat(matches(files("src/main/resources/messages", ".properties"), straight))
                .isEmpty();
        assertThat(matches(files("src/main/resources/scripts", ".yaml"), Pattern.compile("(?m)^(?!#).*'.*$")))
                .isEmpty();
        assertThat(Stream.of("a.b=Don't", "a.b={0}''s", "a.b=Say \"hello\".", "a.b=Don’t say “no”."))
                .filteredOn(line -> straight.matcher(line).find())
                .hasSize(3);
    }

    private static Set<String> knownMessages() {
        Set<String> known = new TreeSet<>();
        files("src/main/resources/messages", ".properties").forEach(bundle -> known.addAll(messages(bundle)));
        return known;
    }

    private static Set<String> messages(Path bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(SourceRulesTest.text(bundle)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    private static List<String> matches(List<Path> files, Pattern forbidden) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            Matcher matcher = forbidden.matcher(
                    SourceRulesTest.text(file).replaceAll("(?s)<!--.*?-->", "").replaceAll("\\\\\\R\\s*", ""));
            while (matcher.find()) {
                found.add(file + ": " + matcher.group());
            }
        }
        return found;
    }

    private static List<Path> files(String root, String ending) {
        return SourceRulesTest.files(root).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }
}
