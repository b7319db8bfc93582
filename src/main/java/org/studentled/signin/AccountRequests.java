package org.studentled.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.AuditLog;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.RandomIds;

/** Accounts of the school that no one is known by yet; they wait for the office, a month at most. */
@Component
public class AccountRequests {

    static final Duration LIFE = Duration.ofDays(30);

    private final JdbcClient db;
    private final ConnectedAccounts accounts;
    private final AuditLog auditLog;
    private final Clock clock;

    AccountRequests(JdbcClient db, ConnectedAccounts accounts, AuditLog auditLog, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Asks the office once, however often someone tries. @return whether it has said no already */
    @Transactional
    public boolean open(ProviderAccount account) {
        db.sql("delete from account_request where asked_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(LIFE)))
                .update();
        Optional<AccountRequest> asked = find(account);
        if (asked.isEmpty()) {
            db.sql("insert into account_request (id, provider, issuer, subject, name, email, asked_at)"
                            + " values (:id, :provider, :issuer, :subject, :name, :email, :now)")
                    .param("id", RandomIds.next())
                    .param("provider", account.provider())
                    .param("issuer", account.issuer())
                    .param("subject", account.subject())
                    .param("name", account.name())
                    .param("email", account.email())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return asked.filter(AccountRequest::declined).isPresent();
    }

    /** Those that wait, the oldest first, and after them those that were declined. */
    public List<AccountRequest> list(int most, long skipped) {
        return db.sql(
                        "select * from account_request order by case when declined_at is null then 0 else 1 end, asked_at, id"
                                + " offset :skipped rows fetch next :most rows only")
                .param("skipped", skipped)
                .param("most", most)
                .query(AccountRequests::read)
                .list();
    }

    public AccountRequest get(UUID id) {
        return db.sql("select * from account_request where id = :id")
                .param("id", id)
                .query(AccountRequests::read)
                .optional()
                .orElseThrow(() -> RequestRefused.notFound("signin.request.gone"));
    }

    /** This account is that person from now on. */
    @Transactional
    public void connect(UUID id, Actor person, Actor by) {
        AccountRequest request = get(id);
        delete(id);
        accounts.connect(request.account(), person, by);
    }

    /** Whoever asks again is told so. A second press changes nothing. */
    @Transactional
    public void decline(UUID id, Actor by) {
        int open = db.sql("update account_request set declined_at = :now where id = :id and declined_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (open > 0) {
            auditLog.record(by, "account-declined", id, null);
        }
    }

    int countOpen() {
        return db.sql("select count(*) from account_request where declined_at is null")
                .query(Integer.class)
                .single();
    }

    @Nullable
    Instant oldestOpen() {
        return db.sql("select asked_at from account_request where declined_at is null order by asked_at"
                        + " fetch first 1 rows only")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    void delete(ProviderAccount account) {
        find(account).ifPresent(request -> delete(request.id()));
    }

    private void delete(UUID id) {
        db.sql("delete from account_request where id = :id").param("id", id).update();
    }

    private Optional<AccountRequest> find(ProviderAccount account) {
        return db.sql("select * from account_request where issuer = :issuer and subject = :subject")
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .query(AccountRequests::read)
                .optional();
    }

    private static AccountRequest read(ResultSet row, int number) throws SQLException {
        return new AccountRequest(
                row.getObject("id", UUID.class),
                new ProviderAccount(
                        row.getString("provider"),
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("email"),
                        false),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("declined_at") != null);
    }
}
