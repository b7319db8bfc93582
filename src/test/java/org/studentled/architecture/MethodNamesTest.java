package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.architecture.NamesTest.METAPHORS;
import static org.studentled.architecture.NamesTest.SYNONYMS;
import static org.studentled.architecture.NamesTest.set;
import static org.studentled.architecture.NamesTest.types;
import static org.studentled.architecture.NamesTest.words;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studentled.workflow.EarlierCalls;

/** As {@link NamesTest}, for methods that anyone may call and the parts of records. */
class MethodNamesTest {

    /** Words of LTI, and of mail: all addresses of one mailbox. */
    private static final Set<String> GIVEN = set("loginHint messageHint deploymentHint mailbox");

    /** {@link EarlierCalls} answers models of version 1. */
    @Test
    void no_public_method_or_part_of_a_record_is_a_metaphor() {
        assertThat(types().filter(type -> !type.getFullName().startsWith(EarlierCalls.class.getName()))
                        .flatMap(MethodNamesTest::callable)
                        .filter(name -> !GIVEN.contains(name) && !name.startsWith("book"))
                        .filter(name ->
                                words(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)).stream()
                                        .anyMatch(word -> METAPHORS.contains(word) || SYNONYMS.contains(word))))
                .isEmpty();
    }

    @Test
    void of_makes_what_its_type_is() {
        assertThat(types().flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().equals("of"))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC)
                                || method.getReturnType().getAllInvolvedRawTypes().stream()
                                        .noneMatch(method.getOwner()::equals))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static Stream<String> callable(JavaClass type) {
        return Stream.concat(
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaMethod::getName),
                type.isRecord()
                        ? type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .map(JavaField::getName)
                        : Stream.empty());
    }
}
