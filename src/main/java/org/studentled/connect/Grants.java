package org.studentled.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.secrets.SecretCipher;

/**
 * What people allowed at other systems: one refresh token for each grant, encrypted, saved, leased while it is used, replaced
 * by the next one, moved with its owner, deleted.
 *
 * <p>Some systems give a new token each time the old one is used, and the old one is worth nothing then. So two never use
 * one at once, and the new one is saved before anything is read with what it brought. What is lost between the answer and
 * its saving is lost: the next use is refused and asks to connect again.
 */
@Component
public class Grants {

    /** For the modules that erase what is a person's. */
    public static final String TABLE = "oauth_grant";

    private static final int TRIES = 12;

    private final JdbcClient db;
    private final SecretCipher cipher;
    private final List<GrantPurpose> purposes;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    Grants(
            JdbcClient db,
            SecretCipher cipher,
            List<GrantPurpose> purposes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.cipher = cipher;
        this.purposes = List.copyOf(purposes);
        this.clock = clock;
        atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A condition on {@link #TABLE}: the grants of a kind that belong to an owner, who is a parameter of the statement. */
    public static String ownedBy(String kind, String owner) {
        return "kind = '" + kind + "' and owner_id = " + owner;
    }

    /**
     * Takes the place of an earlier one, also of one that is in use.
     *
     * @throws SecretCipher.KeyMissingException when the school has no key
     */
    @Transactional
    public void save(GrantId id, String refreshToken) {
        var encrypted = cipher.encrypt(refreshToken, purpose(purposes, id));
        if (statement("update oauth_grant set encrypted_token = :token where owner_id = :owner and kind = :kind", id)
                        .param("token", encrypted)
                        .update()
                == 0) {
            statement("insert into oauth_grant (owner_id, kind, encrypted_token) values (:owner, :kind, :token)", id)
                    .param("token", encrypted)
                    .update();
        }
    }

    /** The refresh token; nothing where there is none, or none that a key of the school opens. */
    public Optional<String> find(GrantId id) {
        return find(id, "");
    }

    @Transactional
    public void delete(GrantId id) {
        statement("delete from oauth_grant where owner_id = :owner and kind = :kind", id)
                .update();
    }

    /** Its owner is another one from now on, whose own grant comes first. */
    @Transactional
    public void move(GrantId from, GrantId to) {
        var token = find(from);
        if (find(to).isEmpty()) {
            token.ifPresent(moved -> save(to, moved));
        }
        delete(from);
    }

    /**
     * Uses the token, and saves the one that may come in its place.
     *
     * @param http whose patience is the lease's
     * @param use what is answered to the token; a {@code refresh_token} in it is the next one
     * @throws RemoteException when there is none, it holds no longer, or another use does not let go of it
     */
    public JsonNode use(GrantId id, RemoteHttpClient http, Function<String, JsonNode> use) {
        var until = lease(id, http);
        try {
            var token = find(id).orElseThrow(() -> new RemoteException(ConnectionError.CONNECT_AGAIN));
            var answer = use.apply(token);
            var next = answer.path("refresh_token").asText();
            if (!next.isEmpty() && !next.equals(token)) {
                atOnce.executeWithoutResult(done -> replace(id, token, next));
            }
            return answer;
        } finally {
            set(id, null, until);
        }
    }

    // A consent that was given again in the meantime stays.
    private void replace(GrantId id, String used, String next) {
        find(id, " for update").filter(used::equals).ifPresent(same -> save(id, next));
    }

    private Instant lease(GrantId id, RemoteHttpClient http) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            // Longer than the most patient question takes; databases keep microseconds.
            var until = clock.instant().plus(http.limits().longestCall()).truncatedTo(ChronoUnit.MILLIS);
            if (set(id, until, null)) {
                return until;
            }
            if (find(id).isEmpty()) {
                throw new RemoteException(ConnectionError.CONNECT_AGAIN);
            }
            http.backOff(attempt);
        }
        throw new RemoteException(ConnectionError.TOO_BUSY);
    }

    private boolean set(GrantId id, @Nullable Instant until, @Nullable Instant held) {
        var changed = atOnce.execute(done -> statement(
                        "update oauth_grant set leased_until = :until where owner_id = :owner and kind = :kind"
                                + (held == null
                                        ? " and (leased_until is null or leased_until < :now)"
                                        : " and leased_until = :held"),
                        id)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()))
                .param("held", held == null ? null : Timestamp.from(held), Types.TIMESTAMP)
                .update());
        return changed != null && changed == 1;
    }

    private Optional<String> find(GrantId id, String lock) {
        return statement("select encrypted_token from oauth_grant where owner_id = :owner and kind = :kind" + lock, id)
                .query(String.class)
                .optional()
                .flatMap(encrypted -> decrypt(id, encrypted));
    }

    // A school that changed its key connects again; until then nothing fails but the use itself.
    private Optional<String> decrypt(GrantId id, String encrypted) {
        try {
            return Optional.of(cipher.decrypt(encrypted, purpose(purposes, id)));
        } catch (SecretCipher.DecryptionFailed otherKey) {
            return Optional.empty();
        }
    }

    private JdbcClient.StatementSpec statement(String sql, GrantId id) {
        return db.sql(sql).param("owner", id.owner()).param("kind", id.kind());
    }

    static String purpose(List<GrantPurpose> purposes, GrantId id) {
        return purposes.stream()
                .flatMap(each -> each.find(id).stream())
                .findFirst()
                .orElseThrow(SecretCipher.DecryptionFailed::new);
    }
}
