package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.FullApplication;

/** What a template calls is there: no compiler tells when a bean or its method gets another name. */
@FullApplication
class TemplateCallsTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern CALL = Pattern.compile("@(\\w+)\\.(\\w+)\\(");

    @Autowired
    ApplicationContext school;

    @Test
    void every_bean_that_a_template_calls_has_that_method() throws IOException {
        TreeSet<String> calls = new TreeSet<>();
        for (Path template : templates()) {
            CALL.matcher(Files.readString(template)).results().forEach(call -> {
                calls.add(call.group(1) + "." + call.group(2));
            });
        }

        assertThat(calls).hasSizeGreaterThan(10).allSatisfy(call -> {
            String[] parts = call.split("\\.");
            assertThat(AopUtils.getTargetClass(school.getBean(parts[0])).getMethods())
                    .extracting(Method::getName)
                    .contains(parts[1]);
        });
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
