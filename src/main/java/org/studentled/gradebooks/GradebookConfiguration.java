package org.studentled.gradebooks;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.connect.GrantPurpose;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.Sleeper;
import org.studentled.ltijava.PublicAddressGuard;
import org.studentled.secrets.EncryptedColumn;

/** The HTTP client that grades are read with: as patient as its settings say, and only to addresses outside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradebookSettings.class)
class GradebookConfiguration {

    @Bean
    RemoteHttpClient gradebookHttpClient(GradebookSettings settings, PublicAddressGuard addresses) {
        return new RemoteHttpClient(settings.connectionLimits(), Sleeper.THREAD, addresses::permits);
    }

    @Bean
    EncryptedColumn systemCredentials(JdbcClient db) {
        return new EncryptedColumn(
                db,
                "lms_system",
                List.of("id"),
                "encrypted_credentials",
                row -> RemoteSystem.purpose((UUID) requireNonNull(row.get("id"))));
    }

    @Bean
    GrantPurpose gradebookGrants() {
        return GradebookConnections::purpose;
    }
}
