package org.studentled.ltijava;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platforms this tool is registered with. */
@Component
public class Platforms {

    private final JdbcClient jdbc;

    Platforms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a registration, or brings the one with the same issuer and client id up to date; deployments only grow. */
    @Transactional
    public PlatformId register(Registration wanted) {
        var id = known(wanted.issuer(), wanted.clientId()).map(Platform::id).orElseGet(() -> insert(wanted));
        jdbc.sql("""
                        update lti_platform set name = ?, authorization_uri = ?, token_uri = ?, keys_uri = ?, token_audience = ?,
                            family = coalesce(?, family)
                        where id = ?""")
                .params(wanted.name(), text(wanted.authorization()), text(wanted.token()), text(wanted.keys()))
                .params(wanted.tokenAudience(), wanted.family(), id.value())
                .update();
        var missing = new HashSet<>(wanted.deployments());
        missing.removeAll(deployments(id.value()));
        missing.forEach(deployment -> admit(id, deployment));
        return id;
    }

    /** Accepts launches from one more deployment of a registered platform. */
    @Transactional
    public void admit(PlatformId platform, String deployment) {
        jdbc.sql("insert into lti_deployment (platform, deployment_id) values (?, ?)")
                .params(platform.value(), deployment)
                .update();
    }

    /** What kind of platform it is, as it says itself. */
    @Transactional
    void isOfFamily(PlatformId platform, String family) {
        jdbc.sql("update lti_platform set family = ? where id = ?")
                .params(family, platform.value())
                .update();
    }

    /** Registrations with this issuer; several schools may share one hosted system. */
    public List<Platform> of(String issuer) {
        return jdbc.sql("select * from lti_platform where issuer = ?")
                .param(issuer)
                .query(this::read)
                .list();
    }

    public Optional<Platform> known(String issuer, String clientId) {
        return jdbc.sql("select * from lti_platform where issuer = ? and client_id = ?")
                .params(issuer, clientId)
                .query(this::read)
                .optional();
    }

    public Optional<Platform> known(PlatformId id) {
        return jdbc.sql("select * from lti_platform where id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** The origins that may show this tool in a frame. */
    public Set<String> origins() {
        return jdbc.sql("select authorization_uri, token_uri, issuer from lti_platform").query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .map(address -> URI.create(String.valueOf(address)))
                .filter(address -> address.getHost() != null)
                .map(Origins::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PlatformId insert(Registration wanted) {
        var id = PlatformId.random();
        jdbc.sql("""
                        insert into lti_platform (id, name, issuer, client_id, authorization_uri, token_uri, keys_uri)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), wanted.name(), wanted.issuer(), wanted.clientId())
                .params(text(wanted.authorization()), text(wanted.token()), text(wanted.keys()))
                .update();
        return id;
    }

    private Platform read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Platform(
                new PlatformId(id),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                URI.create(row.getString("authorization_uri")),
                URI.create(row.getString("token_uri")),
                URI.create(row.getString("keys_uri")),
                row.getString("token_audience"),
                row.getString("family"),
                deployments(id));
    }

    private Set<String> deployments(UUID platform) {
        return jdbc.sql("select deployment_id from lti_deployment where platform = ?")
                .param(platform)
                .query(String.class)
                .set();
    }

    private static @Nullable String text(URI address) {
        return address.toString();
    }
}
