package org.studentled.signin;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.RetentionPolicy;

/** Deletes sign-ins that were never finished and requests that are too old, also where no one comes any more. */
@Component
class ExpiredSignInCleanup implements RetentionPolicy {

    private final JdbcClient db;

    ExpiredSignInCleanup(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional
    public int deleteExpired(Instant now) {
        return db.sql("delete from sign_in_attempt where begun_at < :before")
                        .param("before", Timestamp.from(now.minus(SignInAttempts.LIFE)))
                        .update()
                + db.sql("delete from account_request where asked_at < :before")
                        .param("before", Timestamp.from(now.minus(AccountRequests.LIFE)))
                        .update();
    }
}
