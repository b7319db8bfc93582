package org.studentled.access.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the visitor as a method argument and the bar of every page with Spring. */
@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {

    private final ActorArgumentResolver actorResolver;
    private final TopBarInterceptor bar;

    AccessWebConfiguration(ActorArgumentResolver actorResolver, TopBarInterceptor bar) {
        this.actorResolver = actorResolver;
        this.bar = bar;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actorResolver);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(bar);
    }
}
