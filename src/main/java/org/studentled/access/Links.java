package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;
import org.studentled.school.AdultId;
import org.studentled.school.Who;

/** The links without an account: each opens one adult's pages, at {@code /f/{token}}, until it ends or is taken back. */
@Component
public class Links {

    private static final Duration ONE_SITTING = Duration.ofMinutes(30);
    private static final Duration SHORTEST = Duration.ofDays(7);

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final String school;

    Links(JdbcClient db, Audit audit, Clock clock, @Value("${school.address}") String school) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.school = school;
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

    /** A fresh link as it stands in a letter: the whole address. One that would have ended already lives a week. */
    @Transactional
    public String address(AdultId adult, Instant end) {
        Duration life = Duration.between(clock.instant(), end);
        return school + "/f/" + issue(adult, life.compareTo(SHORTEST) < 0 ? SHORTEST : life);
    }

    /**
     * Opening is noted, once for one sitting.
     *
     * @throws Refusal 404 for a link that never was or was taken back, 410 for one that has ended
     */
    @Transactional
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
        noteOpening(Keys.hash(token), link.adult());
        return link.adult();
    }

    /** Where a code from paper is typed. */
    public String codeAddress() {
        return school + "/f";
    }

    /** Takes back every link and every code of an adult at once. */
    @Transactional
    public void endAllOf(AdultId adult) {
        for (String ways : List.of("family_link", "family_code")) {
            db.sql("delete from " + ways + " where adult_id = :adult")
                    .param("adult", adult.value())
                    .update();
        }
    }

    private void noteOpening(String hash, AdultId adult) {
        Instant now = clock.instant();
        int first = db.sql("update family_link set opened_at = :now where token_hash = :hash"
                        + " and (opened_at is null or opened_at < :before)")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .param("before", Timestamp.from(now.minus(ONE_SITTING)))
                .update();
        if (first > 0) {
            audit.note(Who.adult(adult), "link-opened", adult.value(), null);
        }
    }

    private record Link(AdultId adult, Instant endsAt) {}
}
