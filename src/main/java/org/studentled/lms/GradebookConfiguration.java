package org.studentled.lms;

import java.net.URI;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.studentled.ltijava.PublicAddressGuard;

/** The beans that reading grades needs: its settings, and a way to wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradebookSettings.class)
class GradebookConfiguration {

    @Bean
    Predicate<URI> isOutside(PublicAddressGuard addresses) {
        return addresses::isPublic;
    }

    @Bean
    LmsHttpClient.Sleeper sleeper() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
