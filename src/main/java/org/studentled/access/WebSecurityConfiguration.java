package org.studentled.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.studentled.page.ContentPolicy;

/** Asks the table of routes who may come in, and shows everyone else where to sign in. */
@Configuration(proxyBeanMethods = false)
class WebSecurityConfiguration {

    /** Last in line, so that another module may open a narrower door of its own in front of it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain applicationSecurity(
            HttpSecurity http,
            Sessions sessions,
            SignedUrls signedUrls,
            RouteAuthorization routes,
            ContentPolicy policy)
            throws Exception {
        return http
                // No cookie and no other credential travels automatically, so a foreign page has nothing to ride on:
                // every write carries the tab's own key in a header, or a link's token in its address.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("nobody"))
                .addFilterBefore(
                        new SessionAuthenticationFilter(sessions, signedUrls),
                        UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        // The engine's own screens are for administrators, on their own connector, never here.
                        .requestMatchers("/camunda/**", "/engine-rest/**")
                        .denyAll()
                        .anyRequest()
                        .access(routes))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(new UnauthenticatedEntryPoint())
                        .accessDeniedHandler((request, response, denied) -> response.sendError(404)))
                .headers(headers -> headers
                        // frame-ancestors says it better, and by origin.
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter((request, response) ->
                                response.setHeader("Content-Security-Policy", policy.headerFor(request))))
                .build();
    }

    /** There are no passwords here; this keeps Spring Boot from inventing a user with a generated one. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("No one signs in with a password");
        };
    }
}
