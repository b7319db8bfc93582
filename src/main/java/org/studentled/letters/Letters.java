package org.studentled.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
import org.studentled.page.Refusal;
import org.studentled.round.RoundId;
import org.studentled.school.AdultId;

/** The outbox: written together with what the letters tell of, emptied afterwards. */
@Component
public class Letters {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final JdbcClient db;
    private final Clock clock;

    Letters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    void put(
            Letter.Kind kind,
            @Nullable RoundId round,
            @Nullable AdultId adult,
            @Nullable String to,
            String language,
            Words words) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("insert into letter (id, kind, round_id, adult_id, to_address, language, subject, body, created_at,"
                        + " next_try_at, attempts) values (:id, :kind, :round, :adult, :to, :language, :subject, :body,"
                        + " :now, :due, 0)")
                .param("id", LetterId.random().value())
                .param("kind", kind.name())
                .param("round", round == null ? null : round.value(), Types.OTHER)
                .param("adult", adult == null ? null : adult.value(), Types.OTHER)
                .param("to", to, Types.VARCHAR)
                .param("language", language)
                .param("subject", words.subject())
                .param("body", words.body())
                .param("now", now)
                .param("due", to == null ? null : now, Types.TIMESTAMP)
                .update();
    }

    /** The letters of a round, the newest first. */
    public List<Letter> of(RoundId round) {
        return db.sql("select * from letter where round_id = :round order by created_at desc, id")
                .param("round", round.value())
                .query(Letters::read)
                .list();
    }

    public Letter get(LetterId id) {
        return db.sql("select * from letter where id = :id")
                .param("id", id.value())
                .query(Letters::read)
                .optional()
                .orElseThrow(() -> new Refusal(404, "access.refusal.notAtThisSchool"));
    }

    /** Tries a letter again at the next post round. */
    @Transactional
    public void again(LetterId id) {
        db.sql("update letter set next_try_at = :now where id = :id and sent_at is null and to_address is not null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void printed(LetterId id) {
        db.sql("update letter set printed_at = :now where id = :id and printed_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    List<Letter> due() {
        return db.sql("select * from letter where sent_at is null and next_try_at <= :now order by created_at, id")
                .param("now", Timestamp.from(clock.instant()))
                .query(Letters::read)
                .list();
    }

    /** Takes a letter out for delivery; nobody else gets it before the pause is over. */
    @Transactional
    boolean take(Letter letter) {
        Instant later = clock.instant().plus(pauseAfter(letter.attempts()).orElse(Duration.ofDays(36500)));
        return db.sql("update letter set attempts = attempts + 1, next_try_at = :later"
                                + " where id = :id and attempts = :attempts and sent_at is null")
                        .param("later", Timestamp.from(later))
                        .param("id", letter.id().value())
                        .param("attempts", letter.attempts())
                        .update()
                == 1;
    }

    /** A way in is not kept readable once it is on its way. */
    @Transactional
    void sent(LetterId id) {
        db.sql("update letter set sent_at = :now, next_try_at = null, last_error = null,"
                        + " body = case when kind = 'SIGN_IN' then '' else body end where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Kept, with the reason; it is tried again later unless trying again is of no use. */
    @Transactional
    void failed(LetterId id, Letter.Trouble trouble) {
        boolean hopeless = trouble != Letter.Trouble.SERVER_SILENT;
        db.sql("update letter set last_error = :trouble" + (hopeless ? ", next_try_at = null" : "") + " where id = :id")
                .param("trouble", trouble.name())
                .param("id", id.value())
                .update();
    }

    private static Optional<Duration> pauseAfter(int attempts) {
        return attempts < PAUSES.size() ? Optional.of(PAUSES.get(attempts)) : Optional.empty();
    }

    private static Letter read(ResultSet row, int number) throws SQLException {
        UUID round = row.getObject("round_id", UUID.class);
        UUID adult = row.getObject("adult_id", UUID.class);
        String trouble = row.getString("last_error");
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                Letter.Kind.valueOf(row.getString("kind")),
                round == null ? null : new RoundId(round),
                adult == null ? null : new AdultId(adult),
                row.getString("to_address"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("printed_at")),
                row.getInt("attempts"),
                trouble == null ? null : Letter.Trouble.valueOf(trouble));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** What a letter says. */
    record Words(String subject, String body) {}
}
