package org.studentled.lms;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reading grades needs from outside: its settings, and time that passes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradeSettings.class)
class GradeWiring {

    @Bean
    Line.Waiting waiting() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
