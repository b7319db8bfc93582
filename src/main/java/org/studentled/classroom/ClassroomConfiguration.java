package org.studentled.classroom;

import static java.util.Objects.requireNonNull;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.connect.GrantPurpose;
import org.studentled.secrets.EncryptedColumn;

/** What the module needs from outside: its settings, one line to Google, and a bell that rings now and then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassroomSettings.class)
@EnableScheduling
class ClassroomConfiguration {

    private static final String CREDENTIALS = "encrypted_credentials";
    private static final String VERIFIER = "encrypted_verifier";
    private static final List<String> TICKET = List.of("ticket_hash");

    @Bean
    GrantPurpose googleGrants(ClassroomSettings settings) {
        return grant -> GoogleAuthorizations.purpose(settings.clientId(), grant);
    }

    @Bean
    EncryptedColumn credentialsToRevoke(JdbcClient db) {
        return new EncryptedColumn(
                db,
                "classroom_revocation",
                List.of("id", "person_id"),
                CREDENTIALS,
                row -> DisconnectGoogle.purpose(person(row)));
    }

    @Bean
    EncryptedColumn addOnVerifiers(JdbcClient db) {
        return new EncryptedColumn(
                db, "classroom_add_on", TICKET, VERIFIER, row -> String.valueOf(row.get("ticket_hash")));
    }

    @Bean
    EncryptedColumn addOnCredentials(JdbcClient db) {
        return new EncryptedColumn(
                db, "classroom_add_on", TICKET, CREDENTIALS, row -> String.valueOf(row.get("ticket_hash")));
    }

    private static UUID person(Map<String, Object> row) {
        return (UUID) requireNonNull(row.get("person_id"));
    }

    /** Apache's, because the JDK's own connection can't send a PATCH. */
    @Bean(destroyMethod = "shutdown")
    HttpTransport lineToGoogle() {
        return new ApacheHttpTransport();
    }
}
