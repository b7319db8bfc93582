package org.studentled.page;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/** Notes every template that is rendered in any application of the test run; it stands in front of the real resolver. */
@AutoConfiguration
public class RenderedTemplates {

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();
    private static final ListAppender<ILoggingEvent> FAILURES = new ListAppender<>();

    static Set<String> all() {
        return SEEN;
    }

    /** What the template engine could not render, by its own words. */
    static List<String> failures() {
        return List.copyOf(FAILURES.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Bean
    public ITemplateResolver notingResolver() {
        // Each application that starts takes what listens to the log away.
        FAILURES.start();
        ((Logger) LoggerFactory.getLogger(TemplateEngine.class)).addAppender(FAILURES);
        return new Noting();
    }

    private static final class Noting implements ITemplateResolver {

        @Override
        public String getName() {
            return "noting";
        }

        @Override
        public Integer getOrder() {
            return 0;
        }

        @Override
        public @Nullable TemplateResolution resolveTemplate(
                IEngineConfiguration configuration,
                @Nullable String owner,
                String template,
                @Nullable Map<String, Object> attributes) {
            SEEN.add(template);
            return null;
        }
    }
}
