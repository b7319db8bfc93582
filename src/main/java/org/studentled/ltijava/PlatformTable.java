package org.studentled.ltijava;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes platforms; its callers bring the transaction. */
@Component
class PlatformTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlatformTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PlatformId insert(Registration wanted) {
        var id = PlatformId.random();
        jdbc.sql("""
                        insert into lti_platform (id, name, issuer, client_id, authorization_uri, token_uri, keys_uri,
                            registered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), wanted.name(), wanted.issuer(), wanted.clientId())
                .params(text(wanted.authorization()), text(wanted.token()), text(wanted.keys()))
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** All but what it is known by; family and home stay when nothing new is said of them. */
    void update(PlatformId id, Registration wanted) {
        jdbc.sql("""
                        update lti_platform set name = ?, authorization_uri = ?, token_uri = ?, keys_uri = ?, token_audience = ?,
                            family = coalesce(?, family), home = coalesce(?, home)
                        where id = ?""")
                .params(wanted.name(), text(wanted.authorization()), text(wanted.token()), text(wanted.keys()))
                .params(wanted.tokenAudience(), wanted.family(), text(wanted.home()), id.value())
                .update();
    }

    /** A home that was written down wrongly goes too; what is right is written next. */
    void rename(PlatformId id, String issuer, String clientId) {
        jdbc.sql("update lti_platform set issuer = ?, client_id = ?, home = null where id = ?")
                .params(issuer, clientId, id.value())
                .update();
    }

    void withhold(PlatformId id, Set<String> scopes) {
        jdbc.sql("update lti_platform set withheld_scopes = ? where id = ?")
                .params(String.join(" ", scopes), id.value())
                .update();
    }

    void isOfFamily(PlatformId id, String family) {
        jdbc.sql("update lti_platform set family = ? where id = ?")
                .params(family, id.value())
                .update();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
