package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmericanEnglishTest {

    private static final String STUDENT = "\\b(an?|the|each|every|one|this|that|your|no) (child|student)\\b";
    private static final String MONTH =
            "(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(uary|ruary|ch|il|ust|ember|ober)?";

    /** A pattern that no American writes, and what to write. */
    private record Ban(Pattern pattern, String instead) {

        static Ban of(String pattern, String instead) {
            return new Ban(Pattern.compile("(?i)" + pattern.replace(" ", "\\s+")), instead);
        }
    }

    private static final List<Ban> BANS = List.of(
            Ban.of("\\bsomebody\\b", "someone"),
            Ban.of("\\bnobody\\b", "no one"),
            Ban.of("\\beverybody\\b", "everyone"),
            Ban.of("\\banybody\\b", "anyone"),
            Ban.of("\\b(anew|once more)\\b", "again"),
            Ban.of("\\b(is|are|was|were) kept(?=[.,;:!?]|$)", "saved"),
            Ban.of("\\bby (itself|themselves)\\b", "automatically, or on its own"),
            Ban.of("\\btick(ed|s|ing)?\\b", "check"),
            Ban.of("\\bpractis(e|es|ed|ing)\\b", "practice"),
            Ban.of("\\benrol(s|ment|ments)?\\b", "enroll"),
            Ban.of("\\b(colour|favour|honour|behaviour|neighbour|labour|flavour|harbour)", "-or"),
            Ban.of(
                    "\\b(organi|authori|recogni|reali|summari|normali|minimi|apologi|prioriti|memori)s(e|es|ed|ing|ation|er)\\b",
                    "-ize"),
            Ban.of("\\b(analys|paralys)(e|ed|ing)\\b", "-yze"),
            Ban.of("\\b(cancel|travel|model|label|signal|level|total|channel|marshal)l(ed|ing)\\b", "a single l"),
            Ban.of("\\b(licence|defence|offence)s?\\b", "-ense"),
            Ban.of("\\b(centre|metre|theatre|litre)s?\\b", "-er"),
            Ban.of(
                    "\\b(catalogue|programme|cheque|grey|judgement|fulfil|skilful|instalment|artefact)s?\\b",
                    "catalog, program, check, gray, judgment, fulfill, skillful, installment, artifact"),
            Ban.of(
                    "\\b(towards|whilst|amongst|learnt|spelt|fortnight|mum|maths)\\b",
                    "toward, while, among, learned, spelled, two weeks, mom, math"),
            Ban.of("(?-i:\\bLike: )", "For example:"),
            Ban.of("\\bby the book\\b", "implemented from vendor documentation, not tested against a live instance"),
            Ban.of(STUDENT + "(?=[^.;:!?()]{0,50}\\b(its|itself)\\b)", "they, their: a child is never it"),
            Ban.of(STUDENT + " (that|which)\\b", "who"),
            Ban.of("\\bpupils?\\b", "student"),
            Ban.of("\\b[0-3]?\\d(st|nd|rd|th)?\\.? " + MONTH + "\\b(?! (be|not))", "the month first: Nov 3"));

    /** No one real is he or she; the invented people of the tests and of the README's walk may be. */
    private static final Ban HE_OR_SHE =
            Ban.of("\\b(she|her|hers|herself|he|him|his|himself)\\b", "they, their, or the teacher");

    /** Where a banned word is right, and why. */
    private static final Map<String, String> RIGHT = Map.of(
            "src/main/resources/messages/gradebooks.properties: authorised",
            "the label on Moodle's own screen",
            "lti-config/grades.md: authorised",
            "the label on Moodle's own screen",
            "lti-config/grades.md: Authorised",
            "the label on Moodle's own screen",
            "STYLE.md: pupil",
            "named there as a word not to use");

    @Test
    void texts_are_american_english() {
        assertThat(foreign("src/main/resources/messages", "src/main/resources/scripts", "src/main/resources/templates"))
                .isEmpty();
    }

    @Test
    void documents_are_american_english() {
        assertThat(foreign(
                        "docs",
                        "lti-config",
                        "README.md",
                        "CONTRIBUTING.md",
                        "STYLE.md",
                        "CHANGELOG.md",
                        "SECURITY.md"))
                .isEmpty();
    }

    /** Not those of migrations, which Flyway knows by a checksum. */
    @Test
    void comments_and_messages_in_code_are_american_english() {
        assertThat(foreign("src/main/java", "src/test/java", "src/main/resources/static", "bin"))
                .isEmpty();
        assertThat(foreign("src/main/resources/application.yaml", ".github")).isEmpty();
    }

    /** What a pattern catches, and what it leaves alone. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Nobody is checked,               no one
            Press once more,                 again
            Your work is kept.,              saved
            They are kept apart,
            The student shows its work,      they
            A student and the days of a round,
            Held on 3 Nov,                   the month first
            Held on Nov 3,
            Tick the box,                    check
            A sticker,
            Enrol the class,                 enroll
            Enroll the class,
            """)
    void a_foreign_word_is_found(String sentence, @org.jspecify.annotations.Nullable String instead) {
        var found = BANS.stream()
                .filter(ban -> ban.pattern().matcher(sentence).find())
                .map(Ban::instead)
                .toList();
        if (instead == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().startsWith(instead);
        }
    }

    private static List<String> foreign(String... roots) {
        return SourceRulesTest.files(roots).stream()
                .filter(AmericanEnglishTest::isEnglish)
                .map(Prose::of)
                .flatMap(AmericanEnglishTest::foreign)
                .toList();
    }

    private static Stream<String> foreign(Prose prose) {
        boolean invented = name(prose.path()).matches("src/test/.*|README\\.md");
        var bans = invented ? BANS.stream() : Stream.concat(BANS.stream(), Stream.of(HE_OR_SHE));
        return bans.flatMap(ban -> ban.pattern()
                .matcher(prose.text())
                .results()
                .filter(found -> !RIGHT.containsKey(name(prose.path()) + ": " + found.group()))
                .map(found -> "%s:%d: “%s”, write: %s"
                        .formatted(name(prose.path()), prose.line(found.start()), found.group(), ban.instead())));
    }

    private static boolean isEnglish(Path file) {
        String name = name(file);
        return name.matches(".*\\.(properties|md|java|js|css|html|sql|ya?ml)")
                        && !name.matches(".*/(vendor|messages/\\w+_\\w\\w\\.properties).*")
                || name.startsWith("bin/");
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
