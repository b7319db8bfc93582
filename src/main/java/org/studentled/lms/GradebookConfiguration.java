package org.studentled.lms;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.Sleeper;
import org.studentled.ltijava.PublicAddressGuard;

/** The HTTP client that grades are read with: as patient as its settings say, and only to addresses outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradebookSettings.class)
class GradebookConfiguration {

    @Bean
    RemoteHttpClient gradebookHttpClient(GradebookSettings settings, Sleeper sleeper, PublicAddressGuard addresses) {
        return new RemoteHttpClient(settings.connectionLimits(), sleeper, addresses::permits);
    }

    @Bean
    Sleeper sleeper() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
