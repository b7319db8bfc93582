package org.studentled.gradebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;

/**
 * What teachers allowed elsewhere, used by one reading at a time.
 *
 * <p>Some systems give a new grant each time the old one is used, and the old one is worth nothing then. So two readings
 * never use one at once, and the new one is kept before anything is read with what it brought. What is lost between the
 * answer and its keeping is lost: the next reading is refused and asks to connect again.
 */
@Component
public class RefreshTokens {

    private static final int TRIES = 12;

    private final JdbcClient db;
    private final GradebookConnections connections;
    private final Clock clock;
    private final RemoteHttpClient http;
    private final TransactionTemplate atOnce;

    RefreshTokens(
            JdbcClient db,
            GradebookConnections connections,
            Clock clock,
            RemoteHttpClient http,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.connections = connections;
        this.clock = clock;
        this.http = http;
        atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Uses the grant, and keeps the one that may come in its place.
     *
     * @param use what is answered to the grant; a {@code refresh_token} in it is the next grant
     * @throws RemoteException when there is none, it holds no longer, or another reading does not let go of it
     */
    public JsonNode use(GradebookConnection connection, Function<String, JsonNode> use) {
        var until = lease(connection);
        try {
            var now = connections
                    .findBySource(connection.classId(), connection.source())
                    .orElse(connection);
            var grant = now.grant();
            if (grant == null || grant.isEmpty()) {
                throw new RemoteException(ConnectionError.CONNECT_AGAIN);
            }
            var answer = use.apply(grant);
            var next = answer.path("refresh_token").asText();
            if (!next.isEmpty() && !next.equals(grant)) {
                atOnce.executeWithoutResult(done -> save(connection, grant, next));
            }
            return answer;
        } finally {
            set(connection, null, until);
        }
    }

    // A consent that was given again in the meantime stays.
    private void save(GradebookConnection connection, String used, String next) {
        connections
                .findBySource(connection.classId(), connection.source())
                .filter(now -> used.equals(now.grant()))
                .ifPresent(now -> connections.saveGrant(now.classId(), now.source(), now.staff(), next));
    }

    private Instant lease(GradebookConnection connection) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            // Longer than the most patient question takes; databases keep microseconds.
            var until = clock.instant().plus(http.limits().longestCall()).truncatedTo(ChronoUnit.MILLIS);
            if (set(connection, until, null)) {
                return until;
            }
            if (connections
                    .findBySource(connection.classId(), connection.source())
                    .isEmpty()) {
                throw new RemoteException(ConnectionError.CONNECT_AGAIN);
            }
            http.backOff(attempt);
        }
        throw new RemoteException(ConnectionError.TOO_BUSY);
    }

    private boolean set(GradebookConnection connection, @Nullable Instant until, @Nullable Instant held) {
        var changed = atOnce.execute(done -> db.sql("update lms_connection set in_use_until = :until"
                        + " where class_id = :class and source = :source"
                        + (held == null
                                ? " and (in_use_until is null or in_use_until < :now)"
                                : " and in_use_until = :held"))
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("class", connection.classId().value())
                .param("source", connection.source().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("held", held == null ? null : Timestamp.from(held), Types.TIMESTAMP)
                .update());
        return changed != null && changed == 1;
    }
}
