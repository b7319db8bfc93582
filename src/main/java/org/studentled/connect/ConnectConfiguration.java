package org.studentled.connect;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.secrets.EncryptedColumn;

/** What of this module is stored encrypted. */
@Configuration(proxyBeanMethods = false)
class ConnectConfiguration {

    @Bean
    EncryptedColumn pendingAuthorizationVerifiers(JdbcClient db) {
        return new EncryptedColumn(
                db,
                "pending_authorization",
                List.of("ticket_hash"),
                "encrypted_verifier",
                row -> PendingAuthorizations.purpose(String.valueOf(row.get("ticket_hash"))));
    }
}
