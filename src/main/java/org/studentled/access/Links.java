package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;
import org.studentled.school.AdultId;

/** The links without an account: each opens one adult's pages, at {@code /f/{token}}, until it ends or is taken back. */
@Component
public class Links {

    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Links issued before go on working: an adult may open the older letter. */
    @Transactional
    public String issue(AdultId adult, Duration life) {
        String token = Keys.fresh();
        Instant now = clock.instant();
        db.sql("insert into family_link (token_hash, adult_id, issued_at, ends_at) values (:hash, :adult, :now, :end)")
                .param("hash", Keys.hash(token))
                .param("adult", adult.value())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(life)))
                .update();
        return token;
    }

    /** @throws Refusal 404 for a link that never was or was taken back, 410 for one that has ended */
    public AdultId adultOf(String token) {
        Link link = db.sql("select adult_id, ends_at from family_link where token_hash = :hash")
                .param("hash", Keys.hash(token))
                .query((row, i) -> new Link(
                        new AdultId(row.getObject("adult_id", UUID.class)),
                        row.getTimestamp("ends_at").toInstant()))
                .optional()
                .orElseThrow(() -> new Refusal(404, "access.link.unknown"));
        if (!clock.instant().isBefore(link.endsAt())) {
            throw new Refusal(410, "access.link.ended");
        }
        return link.adult();
    }

    /** Takes back every link of an adult at once. */
    @Transactional
    public void endAllOf(AdultId adult) {
        db.sql("delete from family_link where adult_id = :adult")
                .param("adult", adult.value())
                .update();
    }

    private record Link(AdultId adult, Instant endsAt) {}
}
