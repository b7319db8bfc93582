package org.studentled.lms;

import java.net.URI;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.studentled.ltijava.OutsideAddresses;

/** The beans that reading grades needs: its settings, and a way to wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradeSettings.class)
class GradeWiring {

    @Bean
    Predicate<URI> isOutside(OutsideAddresses addresses) {
        return addresses::isOutside;
    }

    @Bean
    Line.Waiting waiting() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
