package org.studentled.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.secrets.OpaqueTokens;

/**
 * Sign-ins under way, on whichever node they began: each is good once and for ten minutes, in the browser that began it.
 *
 * <p>The PKCE verifier and the nonce are drawn from the state and the browser's own key, so that nothing is stored here
 * with which a thief of the table could go on.
 */
@Component
class SignInAttempts {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    SignInAttempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public SignInAttempt begin(String provider, SignInDoor door, String next, boolean framed, String browser) {
        db.sql("delete from sign_in_attempt where begun_at < :old")
                .param("old", oldest())
                .update();
        return insert(new SignInAttempt(OpaqueTokens.generate(), browser, provider, door, next, framed, null));
    }

    /** Who signed in has still to choose as whom. @return with a new state, which is the ticket for it */
    @Transactional
    public SignInAttempt hold(SignInAttempt done, String subject) {
        return insert(new SignInAttempt(
                OpaqueTokens.generate(),
                done.browser(),
                done.provider(),
                done.door(),
                done.next(),
                done.framed(),
                subject));
    }

    /** @throws SignInRefused when it was never begun, is over, was finished, or was begun in another browser */
    @Transactional
    public SignInAttempt redeem(String provider, String state, String browser) {
        SignInAttempt found = find(state, browser)
                .filter(each -> each.provider().equals(provider))
                .orElseThrow(() -> new SignInRefused(SignInProblem.STATE_UNKNOWN, provider));
        int mine = db.sql("delete from sign_in_attempt where state_hash = :state and browser_hash = :browser")
                .param("state", OpaqueTokens.hash(state))
                .param("browser", OpaqueTokens.hash(browser))
                .update();
        if (mine == 0) {
            throw new SignInRefused(SignInProblem.OTHER_BROWSER, provider).onTheWayTo(found.next());
        }
        return found;
    }

    /** The provider of an attempt, whoever asks. */
    Optional<String> providerOf(String state) {
        return find(state, "").map(SignInAttempt::provider);
    }

    private Optional<SignInAttempt> find(String state, String browser) {
        return db.sql("select * from sign_in_attempt where state_hash = :state and begun_at >= :old")
                .param("state", OpaqueTokens.hash(state))
                .param("old", oldest())
                .query((row, number) -> read(row, state, browser))
                .optional();
    }

    private SignInAttempt insert(SignInAttempt attempt) {
        db.sql(
                        "insert into sign_in_attempt (state_hash, browser_hash, provider, door, next_path, framed, begun_at, subject)"
                                + " values (:state, :browser, :provider, :door, :next, :framed, :now, :subject)")
                .param("state", OpaqueTokens.hash(attempt.state()))
                .param("browser", OpaqueTokens.hash(attempt.browser()))
                .param("provider", attempt.provider())
                .param("door", attempt.door().name())
                .param("next", attempt.next())
                .param("framed", attempt.framed())
                .param("now", Timestamp.from(clock.instant()))
                .param("subject", attempt.subject(), Types.VARCHAR)
                .update();
        return attempt;
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(LIFE));
    }

    private static SignInAttempt read(ResultSet row, String state, String browser) throws SQLException {
        @Nullable String subject = row.getString("subject");
        return new SignInAttempt(
                state,
                browser,
                row.getString("provider"),
                SignInDoor.valueOf(row.getString("door")),
                row.getString("next_path"),
                row.getBoolean("framed"),
                subject);
    }
}
