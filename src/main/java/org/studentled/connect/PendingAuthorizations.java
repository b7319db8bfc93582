package org.studentled.connect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.secrets.OpaqueTokens;
import org.studentled.secrets.SecretCipher;

/**
 * Consents in progress: begun on our page, given at another system in another tab of the same browser, each good once and
 * for ten minutes.
 */
@Component
public class PendingAuthorizations {

    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final SecretCipher cipher;
    private final Clock clock;

    PendingAuthorizations(JdbcClient db, SecretCipher cipher, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** A ticket for the tab that will lead there: the session does not travel with it. */
    @Transactional
    public String begin(PendingAuthorization authorization) {
        db.sql("delete from pending_authorization where begun_at < :old")
                .param("old", oldest())
                .update();
        var ticket = OpaqueTokens.generate();
        db.sql("insert into pending_authorization (ticket_hash, flow, person_id, subject_id, detail, begun_at)"
                        + " values (:ticket, :flow, :person, :subject, :detail, :now)")
                .param("ticket", OpaqueTokens.hash(ticket))
                .param("flow", authorization.flow())
                .param("person", authorization.person())
                .param("subject", authorization.subject(), Types.OTHER)
                .param("detail", authorization.detail())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return ticket;
    }

    /** Readies the way there for this browser: no other one can finish it. Nothing where the ticket is good no longer. */
    @Transactional
    public Optional<PendingAuthorization.Departure> depart(String flow, String ticket) {
        return find(flow, "ticket_hash", ticket).map(pending -> {
            var departure = new PendingAuthorization.Departure(
                    pending.authorization(), OpaqueTokens.generate(), OpaqueTokens.generate(), OpaqueTokens.generate());
            db.sql("update pending_authorization set state_hash = :state, browser_hash = :browser,"
                            + " encrypted_verifier = :verifier where ticket_hash = :ticket")
                    .param("state", OpaqueTokens.hash(departure.state()))
                    .param("browser", OpaqueTokens.hash(departure.browser()))
                    .param("verifier", cipher.encrypt(departure.verifier(), purpose(pending.ticketHash())))
                    .param("ticket", pending.ticketHash())
                    .update();
            return departure;
        });
    }

    /** Ends the consent, whether given or not: a second return with the same state finds nothing. */
    @Transactional
    public Optional<PendingAuthorization.Departure> redeem(String flow, String state, String browser) {
        return find(flow, "state_hash", state)
                .filter(pending -> db.sql(
                                        "delete from pending_authorization where state_hash = :state and browser_hash = :browser")
                                .param("state", OpaqueTokens.hash(state))
                                .param("browser", OpaqueTokens.hash(browser))
                                .update()
                        == 1)
                .flatMap(pending -> verifier(pending)
                        .map(verifier ->
                                new PendingAuthorization.Departure(pending.authorization(), state, verifier, browser)));
    }

    @Transactional
    public void deleteByPerson(UUID person) {
        db.sql("delete from pending_authorization where person_id = :person")
                .param("person", person)
                .update();
    }

    // The school may have changed its key in between: then it is begun again.
    private Optional<String> verifier(Pending pending) {
        try {
            return Optional.of(cipher.decrypt(pending.encryptedVerifier(), purpose(pending.ticketHash())));
        } catch (SecretCipher.DecryptionFailed otherKey) {
            return Optional.empty();
        }
    }

    private Optional<Pending> find(String flow, String column, String key) {
        return db.sql("select * from pending_authorization where flow = :flow and " + column
                        + " = :hash and begun_at >= :old")
                .param("flow", flow)
                .param("hash", OpaqueTokens.hash(key))
                .param("old", oldest())
                .query(PendingAuthorizations::read)
                .optional();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(GOOD_FOR));
    }

    static String purpose(String ticketHash) {
        return "pending authorization|" + ticketHash;
    }

    private static Pending read(ResultSet row, int number) throws SQLException {
        @Nullable String verifier = row.getString("encrypted_verifier");
        return new Pending(
                row.getString("ticket_hash"),
                new PendingAuthorization(
                        row.getString("flow"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("detail")),
                verifier == null ? "" : verifier);
    }

    private record Pending(String ticketHash, PendingAuthorization authorization, String encryptedVerifier) {}
}
