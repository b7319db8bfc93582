package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** When all tests have run: no template was left that none of them has rendered. */
@Order(Integer.MAX_VALUE)
class EveryTemplateTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    @Test
    void every_template_was_rendered_by_some_test() throws IOException {
        Assumptions.assumeTrue(isTheWholeRun(), "Only the whole run can tell");
        Assumptions.assumeFalse("skip".equals(System.getProperty("journeys.without-browser")), "Journeys are skipped");

        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.map(file -> TEMPLATES.relativize(file).toString())
                            .filter(name -> name.endsWith(".html"))
                            .map(name -> name.replaceAll("\\.html$", "")))
                    .as("all templates")
                    .isSubsetOf(RenderedTemplates.all());
        }
    }

    @Test
    void no_template_failed_in_any_test() {
        assertThat(RenderedTemplates.failures()).isEmpty();
    }

    /** Started by Maven, and not for some tests only. */
    private static boolean isTheWholeRun() {
        return System.getProperty("basedir") != null && System.getProperty("test") == null;
    }
}
