package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.school.NameMatch.Certainty;

/** One name in the ways that people and systems write it, names that may be one, and names that are two. */
class PersonNameTest {

    @ParameterizedTest
    @MethodSource("org.studentled.school.NamePairs#all")
    void a_name_is_theirs_or_is_asked_about_or_is_not_theirs_whoever_is_named_first(NamePairs pair) {
        var here = PersonName.of(pair.here());
        var written = PersonName.of(pair.written());
        assertThat(here.to(written)).isEqualTo(pair.likeness());
        assertThat(written.to(here)).as("the other way around").isEqualTo(pair.likeness());
        assertThat(new NameMatcher(List.of(student(pair.here())))
                        .match(pair.written())
                        .one()
                        .isPresent())
                .isEqualTo(pair.decides());
    }

    @ParameterizedTest
    @MethodSource("org.studentled.school.NamePairs#all")
    void the_key_of_a_name_is_that_name_and_its_own_key(NamePairs pair) {
        for (var name : List.of(pair.here(), pair.written())) {
            var key = PersonName.key(name);
            assertThat(PersonName.key(key)).isEqualTo(key);
            assertThat(key.isEmpty() || PersonName.same(key, name)).isTrue();
            assertThat(CharacterFolding.folded(CharacterFolding.folded(name))).isEqualTo(CharacterFolding.folded(name));
        }
    }

    @Test
    void where_two_fit_both_are_named_and_no_one_is_chosen() {
        var ana = student("Ana López");
        var other = student("Ana Lopez");
        var ben = student("Ben Erik Lindqvist");
        var names = new NameMatcher(List.of(ana, other, ben));
        assertThat(names.match("lopez, ana")).isEqualTo(new NameMatch(Certainty.SEVERAL, List.of(ana, other)));
        assertThat(names.matchCalled("Ana").one()).isEmpty();
        assertThat(names.match("Lindqvist, Ben E.")).isEqualTo(new NameMatch(Certainty.MAYBE, List.of(ben)));
        assertThat(names.match("Ben")).isEqualTo(new NameMatch(Certainty.MAYBE, List.of(ben)));
        assertThat(names.matchCalled("Ben").one()).contains(ben);
        assertThat(names.matchCalled("Ben Erik")).isEqualTo(new NameMatch(Certainty.MAYBE, List.of(ben)));
        assertThat(names.match("Lindqvist").students()).isEmpty();
        assertThat(names.match("").certainty()).isEqualTo(Certainty.NO_ONE);
    }

    @Test
    void two_people_who_fit_one_student_are_both_asked_about() {
        var ada = student("Ada Okafor");
        var ben = student("Ben Lindqvist");
        var matches = new NameMatcher(List.of(ada, ben))
                .matchAll(Map.of(1, "Okafor, Ada", 2, "Ada Okafor", 3, "ben lindqvist"));
        assertThat(matches.get(1)).isEqualTo(new NameMatch(Certainty.SEVERAL, List.of(ada)));
        assertThat(matches.get(2)).isEqualTo(matches.get(1));
        assertThat(matches.get(3)).isEqualTo(new NameMatch(Certainty.ONE, List.of(ben)));
    }

    @Test
    void the_name_the_class_calls_a_child_by_stands_for_the_first() {
        var ben = Student.named(ClassId.random(), "Benjamin Okafor", "Benji");
        var elif = Student.named(ClassId.random(), "Yılmaz, Elif Su", "Lilly");
        var names = new NameMatcher(List.of(ben, elif));
        assertThat(names.match("Okafor, Benji").one()).contains(ben);
        assertThat(names.match("Lilly Su Yilmaz").one()).contains(elif);
        assertThat(names.matchCalled("LILLY").one()).contains(elif);
        assertThat(names.match("Ben Okafor").certainty()).isEqualTo(Certainty.MAYBE);
    }

    @Test
    void whoever_writes_the_first_name_knows_the_child() {
        var child = student("Amara Chidinma O'Brien");
        var names = new NameMatcher(List.of(child, student("García López, María José"), student("王小明")));
        assertThat(List.of("amara", "Amara Obrien", "O’Brien, Amara", "Maria Jose", "MARÍA", "小明", "王小明"))
                .allMatch(names::isAnyCalled);
        assertThat(List.of("", "?", "Chidinma", "Ama", "Amar", "O'Brien", "Garcia", "José", "明"))
                .noneMatch(names::isAnyCalled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", " ", "-", "'", "\"", "\u0301", "a ", "()", "ﷺ", "王"})
    void no_name_takes_longer_than_its_length(String part) {
        var name = "a" + part.repeat(1_000_000 / part.length()) + ")x";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            new NameMatcher(List.of(student("Ada Okafor"))).matchCalled(name);
            PastedNames.read(name);
        });
    }

    private static Student student(String name) {
        return Student.named(ClassId.random(), name, null);
    }
}
