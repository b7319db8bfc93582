package org.studentled.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.studentled.school.StaffRoles;

/** Puts the table of routes in front of all handlers. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration implements WebMvcConfigurer {

    private final RouteInterceptor gate;

    RouteConfiguration(RouteInterceptor gate) {
        this.gate = gate;
    }

    @Bean
    static AccessDeniedMessages accessDeniedMessages(StaffRoles roles) {
        return new AccessDeniedMessages(roles::rolesOf);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE);
    }
}
