package org.studentled.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_TEST = 300;
    private static final Set<String> CLOCKLESS = Set.of("now", "currentTimeMillis");

    @Test
    void no_package_is_called_internal_and_none_lies_deep() {
        List<String> deep = ProductionClasses.CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> name.endsWith("internal")
                        || name.substring("org.studentled".length()).split("\\.").length > 3)
                .toList();
        assertThat(deep).isEmpty();
    }

    @Test
    void time_comes_from_the_clock_on_the_wall() {
        holds(noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("time without a clock", SourceRulesTest::isClockless)));
    }

    @Test
    void every_file_can_be_read_in_one_sitting() {
        assertThat(longerThan(LONGEST_FILE, "src/main/java")).isEmpty();
        assertThat(longerThan(LONGEST_TEST, "src/test/java")).isEmpty();
    }

    @Test
    void every_type_says_what_it_is_in_the_schools_life() {
        List<String> silent = files("src/main/java").stream()
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                .filter(file -> !text(file).contains("\n/**"))
                .map(Path::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean isClockless(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean oldDate = owner.equals("java.util.Date")
                && target instanceof AccessTarget.ConstructorCallTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
        return oldDate
                || (CLOCKLESS.contains(target.getName())
                        && (owner.startsWith("java.time.") && !owner.equals("java.time.Clock")
                                || owner.equals("java.lang.System"))
                        && target instanceof AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock")));
    }

    private static List<String> longerThan(int most, String root) {
        return files(root).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> lines(file).size() > most)
                .map(Path::toString)
                .toList();
    }

    static List<Path> files(String... roots) {
        return Stream.of(roots)
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(SourceRulesTest::walk)
                .filter(Files::isRegularFile)
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(ProductionClasses.CLASSES);
    }
}
