package org.studentled.ltijava;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Reads platforms together with their admitted deployments, in one statement: whoever asks for deployments while the
 * platforms are still being read holds two connections, and a class that comes at once waits for itself.
 */
final class PlatformRows implements ResultSetExtractor<List<Platform>> {

    /** To be followed by {@code where} and {@code order by}; the platform is {@code p}. */
    static final String SELECT = "select p.*, d.deployment_id from lti_platform p"
            + " left join lti_deployment d on d.platform = p.id and d.approved_at is not null";

    /** Stands for an address that an older version kept and no one can call; see {@link Platform#isSound}. */
    private static final URI NOWHERE = URI.create("about:invalid");

    @Override
    public List<Platform> extractData(ResultSet row) throws SQLException {
        var deployments = new LinkedHashMap<UUID, Set<String>>();
        var platforms = new LinkedHashMap<UUID, Platform>();
        while (row.next()) {
            var id = row.getObject("id", UUID.class);
            if (!platforms.containsKey(id)) {
                platforms.put(id, read(row, id));
            }
            var deployment = row.getString("deployment_id");
            var known = deployments.computeIfAbsent(id, each -> new HashSet<>());
            if (deployment != null) {
                known.add(deployment);
            }
        }
        return platforms.entrySet().stream()
                .map(each -> with(each.getValue(), deployments, each.getKey()))
                .toList();
    }

    private static Platform with(Platform platform, Map<UUID, Set<String>> deployments, UUID id) {
        return platform.with(deployments.getOrDefault(id, Set.of()));
    }

    private static Platform read(ResultSet row, UUID id) throws SQLException {
        var home = row.getString("home");
        var withheld = row.getString("withheld_scopes");
        return new Platform(
                new PlatformId(id),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                address(row.getString("authorization_uri")),
                address(row.getString("token_uri")),
                address(row.getString("keys_uri")),
                row.getString("token_audience"),
                row.getString("family"),
                home == null ? null : address(home),
                row.getTimestamp("approved_at") != null,
                withheld == null || withheld.isBlank() ? Set.of() : Set.of(withheld.split(" ")),
                Set.of());
    }

    private static URI address(@Nullable String kept) {
        try {
            return kept == null ? NOWHERE : URI.create(kept);
        } catch (IllegalArgumentException crooked) {
            return NOWHERE;
        }
    }
}
