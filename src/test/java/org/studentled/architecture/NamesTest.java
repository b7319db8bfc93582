package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.architecture.SourceRulesTest.files;
import static org.studentled.architecture.SourceRulesTest.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a teacher would talk about has the glossary's name; the machinery has the names that engineers use. */
class NamesTest {

    private static final int A_FAMILY = 5;
    private static final Pattern EMPTY = Pattern.compile("(Impl|Manager|Helper|Utils?|Dto|DTO|Service|Entity)$");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*");
    private static final Pattern TERM = Pattern.compile("^\\| \\*\\*([^*]+)\\*\\* \\|", Pattern.MULTILINE);

    /** Says what happened, or is an …Exception. */
    private static final Pattern THROWN = Pattern.compile("(Exception|[a-z]ed|Taken|WrittenElsewhere|CalledOff)$");

    /** A word of the trade, and what every type that ends in it is. */
    private static final Map<String, Predicate<JavaClass>> SUFFIXES = suffixes();

    /** Names that LTI, Spring or the glossary gives, though they end in a word that means something else here. */
    private static final Set<String> GIVEN = set("""
            Page LandingPage InboxLandingPage DoorLandingPage StaffLandingPage SessionStartPage PrintedPages RequiredPages
            RenamedSettings DeepLinkingSettings PlatformConfiguration Steps
            """);

    /** Domain types that no teacher speaks of: how something is read, counted or drawn. */
    private static final Set<String> MACHINERY_WORDS = set("""
            Id Key Source Kind Kinds Facts Rules Policies Matcher Parser Csv Access Loader Ids
            Actions Screen Processor Policy Disambiguation Rows Trail
            """);

    static final Set<String> METAPHORS = set("""
            Patience Turnstile Harvest Darkroom Errand Errands Desk Trouble Troubles Hindrance
            Hindrances There Mailbox Strongbox Farewell Whereabouts Happenings Keeper Witness
            Mischief Mishap Mishaps Prompter Press Sweep Hint Hints Doors Wiring Memory Counter
            Typecase Welcome Regret Regrets
            """);

    /** Each has a word in the glossary; this is another one for the same thing. */
    static final Set<String> SYNONYMS = set("""
            Child Children Pupil Pupils Night Nights Pod Pods Book Books Meeting Meetings Guest
            Who
            """);

    @Test
    void a_name_says_more_than_what_every_type_is() {
        assertThat(names().filter(name -> EMPTY.matcher(name).find())).isEmpty();
    }

    @Test
    void no_name_is_a_metaphor_or_a_second_word_for_one_thing() {
        Set<String> sandbox = files("src/test/java/org/studentled/sandbox").stream()
                .map(NamesTest::typeName)
                .collect(Collectors.toSet());
        assertThat(Stream.concat(names(), sandbox.stream())
                        .filter(name -> !name.startsWith("InMemory"))
                        .filter(name -> words(name).stream().anyMatch(METAPHORS::contains)))
                .isEmpty();
        assertThat(names().filter(name -> words(name).stream().anyMatch(SYNONYMS::contains)))
                .isEmpty();
    }

    @Test
    void a_name_means_one_thing_in_the_whole_house() {
        Map<String, Long> times = types().filter(type -> !type.isNestedClass())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        assertThat(times.entrySet().stream().filter(name -> name.getValue() > 1))
                .isEmpty();
    }

    @Test
    void a_suffix_of_the_trade_means_one_thing() {
        List<String> others = types().filter(type -> !type.isNestedClass() && !GIVEN.contains(type.getSimpleName()))
                .filter(type -> SUFFIXES.entrySet().stream()
                        .anyMatch(suffix -> type.getSimpleName().endsWith(suffix.getKey())
                                && !suffix.getValue().test(type)))
                .map(JavaClass::getName)
                .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void a_suffix_that_many_types_share_is_a_word_of_the_glossary_or_of_the_trade() {
        Map<String, Long> shared = types().filter(
                        type -> !type.isNestedClass() && !type.isAssignableTo(Throwable.class))
                .map(JavaClass::getSimpleName)
                .filter(name -> SUFFIXES.keySet().stream().noneMatch(name::endsWith))
                .map(NamesTest::lastWord)
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        Set<String> terms = terms();
        assertThat(shared.entrySet().stream()
                        .filter(suffix -> suffix.getValue() >= A_FAMILY)
                        .map(Map.Entry::getKey)
                        .filter(suffix -> terms.stream().noneMatch(term -> term.endsWith(singular(suffix)))))
                .isEmpty();
    }

    @Test
    void the_style_guide_says_what_each_suffix_means() {
        String guide = text(Path.of("STYLE.md"));
        assertThat(SUFFIXES.keySet().stream().filter(suffix -> !guide.contains("`…" + suffix + "`")))
                .isEmpty();
    }

    @Test
    void what_is_thrown_says_what_happened() {
        assertThat(types().filter(type -> type.isAssignableTo(Throwable.class))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !THROWN.matcher(name).find()))
                .isEmpty();
    }

    @Test
    void every_public_domain_type_is_in_the_glossary() {
        Set<String> terms = terms();
        Set<String> domain = Arrays.stream(ProductionClasses.domainPackages())
                .map(name -> name.replace("..", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(types().filter(type -> domain.contains(type.getPackageName()))
                        .filter(type ->
                                !type.isNestedClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.isAssignableTo(Throwable.class))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> SUFFIXES.keySet().stream().noneMatch(name::endsWith))
                        .filter(name -> !MACHINERY_WORDS.contains(lastWord(name)))
                        .filter(name ->
                                terms.stream().noneMatch(term -> phrase(name).endsWith(term)))
                        .sorted())
                .isEmpty();
    }

    private static Map<String, Predicate<JavaClass>> suffixes() {
        Map<String, Predicate<JavaClass>> meaning = new TreeMap<>();
        meaning.put("Configuration", is("org.springframework.context.annotation.Configuration"));
        meaning.put("Settings", is("org.springframework.boot.context.properties.ConfigurationProperties"));
        meaning.put("Page", is("org.springframework.stereotype.Controller"));
        meaning.put("Pages", is("org.springframework.stereotype.Controller"));
        meaning.put(
                "Controller",
                is("org.springframework.stereotype.Controller")
                        .or(is("org.springframework.web.bind.annotation.RestController")));
        meaning.put("Advice", is("org.springframework.web.bind.annotation.ControllerAdvice"));
        meaning.put("Exception", type -> type.isAssignableTo(Throwable.class));
        meaning.put("Filter", type -> type.isAssignableTo("jakarta.servlet.Filter"));
        meaning.put(
                "ArgumentResolver",
                type -> type.isAssignableTo("org.springframework.web.method.support.HandlerMethodArgumentResolver"));
        meaning.put(
                "EventListener",
                type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith("org.springframework.context.event.EventListener")
                                || method.isAnnotatedWith(
                                        "org.springframework.transaction.event.TransactionalEventListener")));
        meaning.put("ErrorMessages", type -> type.isAssignableTo(org.studentled.page.ErrorMessageSource.class));
        meaning.put(
                "PersonalData",
                type -> type.isAssignableTo(org.studentled.school.PersonalData.class)
                        || type.getMethods().stream()
                                .anyMatch(method -> method.getRawReturnType()
                                        .isEquivalentTo(org.studentled.school.PersonalData.class)));
        meaning.put("FamilyAction", type -> type.isAssignableTo(org.studentled.scheduling.FamilyActions.class));
        // Called by a model of the same name, and by no one else.
        meaning.put("Steps", type -> type.getPackageName().equals("org.studentled.workflow"));
        // Reads and writes the rows of one table; callers bring the transaction.
        meaning.put("Table", type -> !type.isEnum());
        meaning.put("Id", type -> type.isRecord());
        // Speaks HTTP with another system.
        meaning.put("Client", type -> !type.isRecord() && !type.isEnum());
        // What is to be done for sure after the transaction: claimed, tried, tried again.
        meaning.put("Outbox", is("org.springframework.stereotype.Component"));
        // What one learning platform does differently from the standard.
        meaning.put("Quirks", type -> type.getPackageName().equals("org.studentled.ltijava"));
        // What a screen shows, put together.
        meaning.put("View", type -> true);
        meaning.put("Views", type -> true);
        // A change in the office's or a teacher's name, with its line in the audit log.
        meaning.put("Administration", is("org.springframework.stereotype.Component"));
        meaning.put("Resolver", type -> true);
        // One of a list that LTI, Google or the inbox keeps.
        meaning.put("Item", type -> true);
        meaning.put("Items", type -> true);
        meaning.put("Api", type -> type.getPackageName().equals("org.studentled.classroom.google"));
        return meaning;
    }

    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    private static Predicate<JavaClass> is(String annotation) {
        return type -> type.isAnnotatedWith(annotation) || type.isMetaAnnotatedWith(annotation);
    }

    static Stream<JavaClass> types() {
        return ProductionClasses.CLASSES.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"));
    }

    private static Stream<String> names() {
        return types().map(JavaClass::getSimpleName);
    }

    private static Set<String> terms() {
        return TERM.matcher(text(Path.of("docs/glossary.md")))
                .results()
                .map(found -> found.group(1))
                .flatMap(group -> Stream.of(group.split(", ")))
                .map(term -> term.toLowerCase(Locale.ROOT).replace('-', ' '))
                .collect(Collectors.toSet());
    }

    static List<String> words(String name) {
        return WORD.matcher(name).results().map(MatchResult::group).toList();
    }

    private static String lastWord(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? name : words.get(words.size() - 1);
    }

    /** FamilyReflections is a "family reflection". */
    private static String phrase(String name) {
        List<String> words = words(name);
        return Stream.concat(words.subList(0, words.size() - 1).stream(), Stream.of(singular(lastWord(name))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String singular(String plural) {
        String word = plural.toLowerCase(Locale.ROOT);
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String typeName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
