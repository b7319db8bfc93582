package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studentled.school.RandomIds;

/** What no reader can keep apart, and what is made in one place. */
class ParametersTest {

    private static final int MOST = 7;

    /** Methods that have more still, and why; a method that is mended leaves this list, and none comes onto it. */
    private static final Map<String, String> STILL_MORE = Map.of(
            "AddOnPages.open", "what Google asks in its own address",
            "ProviderSignInPages.arrive", "what a provider says in its own address",
            "ProviderSignInPages.depart", "what a provider says in its own address",
            "EveningsPage.advise", "each with a default of its own",
            "OfficeForms.note", "four ids of the address, which the body may not give",
            "FamilyPacketPage.confirm", "answers 422 with what was typed",
            "MyScriptPage.fill", "the shared fields of three buttons",
            "PartnerSheetPage.handIn", "lists of check marks, bound one by one",
            "StepCardPage.agree", "a tap kept without a network brings its age in a header");

    @Test
    void a_method_has_seven_parameters_at_most() {
        Set<String> more = types().flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.getRawParameterTypes().size() > MOST)
                .map(ParametersTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(more).isEqualTo(new TreeSet<>(STILL_MORE.keySet()));
    }

    /** Two of one type can change places unseen; records name their parts. */
    @Test
    void a_constructor_with_more_is_given_something_else_each_time() {
        assertThat(types().filter(type -> !type.isRecord())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(made -> made.getRawParameterTypes().size() > MOST)
                        .filter(made -> new HashSet<>(made.getRawParameterTypes()).size()
                                < made.getRawParameterTypes().size())
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    /** What knows nothing of the school makes names of its own: of requests, nodes and locks. */
    @Test
    void ids_are_made_in_one_place() {
        assertThat(types().filter(type -> !type.isEquivalentTo(RandomIds.class))
                        .filter(type -> Stream.of("ltijava", "page", "cluster", "secrets", "connect")
                                .noneMatch(free -> type.getPackageName().startsWith(ProductionClasses.ROOT + free)))
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> access.getTarget().getOwner().isEquivalentTo(UUID.class)
                                && access.getTarget().getName().equals("randomUUID"))
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static Stream<JavaClass> types() {
        return ProductionClasses.CLASSES.stream();
    }
}
