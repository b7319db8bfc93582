package org.studentled.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.studentled.page.StaticFiles.StaticFile;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes the hashed address of a static file into every page that links it: one look into a map for each link.
 *
 * <p>Spring's own filter for it asks the class path for every link of every page, also for those that are no files; it
 * is off (spring.web.resources.chain.enabled). Libraries keep their addresses without a version all the same.
 */
@Configuration(proxyBeanMethods = false)
class StaticFilesConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
    }

    @Bean
    static BeanPostProcessor hashedLinks(ObjectProvider<StaticFiles> files) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.setLinkBuilder(new HashedLinks(files.getObject()));
                }
                return bean;
            }
        };
    }

    /** Thymeleaf's links, with the hashed addresses in the place of the plain ones. */
    private static final class HashedLinks extends StandardLinkBuilder {

        private final StaticFiles files;

        HashedLinks(StaticFiles files) {
            this.files = files;
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return super.processLink(
                    context, files.find(link).map(StaticFile::address).orElse(link));
        }
    }
}
