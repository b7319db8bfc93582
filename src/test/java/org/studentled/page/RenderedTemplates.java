package org.studentled.page;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/** Notes every template that is rendered in any application of the test run; it stands in front of the real resolver. */
@AutoConfiguration
public class RenderedTemplates {

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    static Set<String> all() {
        return SEEN;
    }

    @Bean
    public ITemplateResolver notingResolver() {
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
