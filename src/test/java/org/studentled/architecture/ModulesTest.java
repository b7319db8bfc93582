package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.studentled.StudentLedConferences;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(StudentLedConferences.class);
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- module map: begin (written by ModulesTest with -Dreadme.write) -->";
    private static final String END = "<!-- module map: end -->";

    @Test
    void every_module_knows_only_whom_it_may_know_and_nobody_in_a_circle() {
        MODULES.verify();
    }

    @Test
    void the_map_in_the_readme_shows_the_modules_as_they_are() throws IOException {
        assertThat(README).exists();
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertThat(begin).as("README.md holds the line " + BEGIN).isNotNegative();
        assertThat(end).as("README.md holds the line " + END).isGreaterThan(begin);
        String fresh = BEGIN + "\n" + map() + END;
        if (System.getProperty("readme.write") != null) {
            Files.writeString(README, readme.substring(0, begin) + fresh + readme.substring(end + END.length()));
            return;
        }
        assertThat(readme.substring(begin, end + END.length()))
                .as("the module map; write it anew with: mvn test -Dtest=ModulesTest -Dreadme.write")
                .isEqualTo(fresh);
    }

    private static String map() {
        TreeMap<String, TreeSet<String>> arrows = new TreeMap<>();
        MODULES.stream().forEach(module -> arrows.put(name(module), known(module)));
        StringBuilder mermaid = new StringBuilder("```mermaid\ngraph LR\n");
        arrows.forEach((module, known) -> {
            mermaid.append("  ").append(module).append('\n');
            known.stream()
                    .filter(each -> !byWayOfAnother(each, known, arrows))
                    .forEach(each -> mermaid.append("  ")
                            .append(module)
                            .append(" --> ")
                            .append(each)
                            .append('\n'));
        });
        return mermaid.append("```\n").toString();
    }

    /** An arrow that only shortens a way that is drawn already would make the map unreadable. */
    private static boolean byWayOfAnother(String end, TreeSet<String> known, TreeMap<String, TreeSet<String>> arrows) {
        return known.stream().anyMatch(other -> reaches(other, end, arrows));
    }

    private static boolean reaches(String from, String end, TreeMap<String, TreeSet<String>> arrows) {
        TreeSet<String> next = arrows.getOrDefault(from, new TreeSet<>());
        return next.contains(end) || next.stream().anyMatch(each -> reaches(each, end, arrows));
    }

    /** The pages and doors that every screen uses, and what the nodes share, would hide all other arrows. */
    private static TreeSet<String> known(ApplicationModule module) {
        TreeSet<String> names = new TreeSet<>();
        module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModulesTest::name)
                .forEach(names::add);
        names.remove("page");
        names.remove("access");
        names.remove("cluster");
        names.remove("secrets");
        return names;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
