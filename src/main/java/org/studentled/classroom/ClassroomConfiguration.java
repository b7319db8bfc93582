package org.studentled.classroom;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the module needs from outside: its settings, one line to Google, and a bell that rings now and then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassroomSettings.class)
@EnableScheduling
class ClassroomConfiguration {

    /** Apache's, because the JDK's own connection can't send a PATCH. */
    @Bean(destroyMethod = "shutdown")
    HttpTransport lineToGoogle() {
        return new ApacheHttpTransport();
    }
}
