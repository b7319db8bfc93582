package org.studentled.connect;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
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

    @Bean
    EncryptedColumn grantTokens(JdbcClient db, List<GrantPurpose> purposes) {
        return new EncryptedColumn(
                db,
                Grants.TABLE,
                List.of("owner_id", "kind"),
                "encrypted_token",
                row -> Grants.purpose(purposes, new GrantId(String.valueOf(row.get("kind")), (UUID)
                        requireNonNull(row.get("owner_id")))));
    }
}
