package org.studentled.workflow;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Opens Cockpit and Tasklist on a port of their own, for administrators at this machine. */
@Configuration(proxyBeanMethods = false)
class CamundaWebappConfiguration {

    static final int OFF = 0;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> engineConnector(
            @Value("${school.engine-port}") int port) {
        return tomcat -> {
            if (port != OFF) {
                tomcat.addAdditionalTomcatConnectors(connectorOn(port));
            }
        };
    }

    /** Behind that port there is nothing but the engine's screens, which ask for their own password. */
    @Bean
    @Order(1)
    SecurityFilterChain engineSecurity(HttpSecurity http, @Value("${school.engine-port}") int port) throws Exception {
        return http.securityMatcher(request -> port != OFF && request.getLocalPort() == port)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/camunda/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // The engine's screens bring their own token against forged requests.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static Connector connectorOn(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(InetAddress.getLoopbackAddress());
        }
        return connector;
    }
}
