package org.studentled.access;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
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
import org.studentled.school.Role;

/** Which addresses are open to anyone; all others require a session. */
@Configuration(proxyBeanMethods = false)
class WebSecurityConfiguration {

    private static final String[] OPEN = {
        "/lti/**",
        "/f/**",
        "/sign-in/**",
        "/device/**",
        "/door/**",
        "/classroom/connect/*",
        "/classroom/callback",
        "/connections/go/*",
        "/connections/callback",
        "/classroom/add-on/**",
        "/live/**",
        "/actuator/health/**",
        "/css/**",
        "/js/**",
        "/static/**",
        "/webjars/**",
        "/icon.svg",
        "/favicon.ico",
        "/error",
        "/shell",
        "/visit-ended"
    };

    /** Whoever may have a visit; the system has none. */
    private static final String[] VISITORS = Stream.of(Role.values())
            .filter(role -> role != Role.SYSTEM && role != Role.DOOR_HELPER)
            .map(Role::name)
            .toArray(String[]::new);

    /** Last in line, so that another module may open a narrower door of its own in front of it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain applicationSecurity(
            HttpSecurity http, Sessions sessions, SignedUrls signedUrls, ContentPolicy policy) throws Exception {
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
                        .requestMatchers(OPEN)
                        .permitAll()
                        // The engine's own screens are for administrators, on their own connector, never here.
                        .requestMatchers("/camunda/**", "/engine-rest/**")
                        .denyAll()
                        // Whoever helps at the door has one page, and no other.
                        .requestMatchers("/", "/check-in/**", "/leave")
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(VISITORS))
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
