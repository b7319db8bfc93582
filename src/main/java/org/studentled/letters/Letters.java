package org.studentled.letters;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;
import org.studentled.round.ParticipationId;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void put(Letter.Draft draft, Instant notBefore) {
        db.sql("insert into letter (id, kind, round_id, about, adult_id, channel, to_address, language, subject, body,"
                        + " calendar, created_at, next_try_at, attempts) values (:id, :kind, :round, :about, :adult,"
                        + " :channel, :to, :language, :subject, :body, :calendar, :now, :due, 0)")
                .param("id", LetterId.random().value())
                .param("kind", draft.kind().name())
                .param("round", draft.round() == null ? null : draft.round().value(), Types.OTHER)
                .param("about", draft.about() == null ? null : draft.about().value(), Types.OTHER)
                .param("adult", draft.adult() == null ? null : draft.adult().value(), Types.OTHER)
                .param("channel", draft.channel().name())
                .param("to", draft.to(), Types.VARCHAR)
                .param("language", draft.language())
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("calendar", draft.calendar(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("due", draft.to() == null ? null : Timestamp.from(notBefore), Types.TIMESTAMP)
                .update();
    }

    /** What still waits about a time that is gone is not sent any more. */
    @Transactional
    void withdraw(ParticipationId about, List<AdultId> readers) {
        readers.forEach(reader -> db.sql("update letter set next_try_at = null, last_error = 'WITHDRAWN' where about ="
                        + " :about and adult_id = :adult and sent_at is null and printed_at is null and kind in"
                        + " ('CONFIRMATION', 'TIME_CHANGED', 'REMINDER_WEEK', 'REMINDER_DAY', 'REMINDER_HOURS')")
                .param("about", about.value())
                .param("adult", reader.value())
                .update());
    }

    /** The letters of a round, the newest first. */
    public List<Letter> of(RoundId round) {
        return db.sql("select * from letter where round_id = :round order by created_at desc, id")
                .param("round", round.value())
                .query(LetterRow::read)
                .list();
    }

    public Letter get(LetterId id) {
        return db.sql("select * from letter where id = :id")
                .param("id", id.value())
                .query(LetterRow::read)
                .optional()
                .orElseThrow(() -> new Refusal(404, "access.refusal.notAtThisSchool"));
    }

    /** The family was reached another way: by telephone, by a note in the bag. */
    @Transactional
    public void takeCareOf(LetterId id) {
        events.publishEvent(new TakenCareOf(get(id).id()));
    }

    /** Tries a letter again at the next post round. */
    @Transactional
    public void again(LetterId id) {
        takeCareOf(id);
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

    int since(Instant from, Letter.Kind kind, AdultId reader) {
        return db.sql("select count(*) from letter where kind = :kind and adult_id = :adult and created_at > :from")
                .param("kind", kind.name())
                .param("adult", reader.value())
                .param("from", Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    List<Letter> due() {
        return db.sql("select * from letter where sent_at is null and next_try_at <= :now order by created_at, id")
                .param("now", Timestamp.from(clock.instant()))
                .query(LetterRow::read)
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
        Letter letter = get(id);
        boolean hopeless = trouble != Letter.Trouble.SERVER_SILENT
                || pauseAfter(letter.attempts() - 1).isEmpty();
        db.sql("update letter set last_error = :trouble" + (hopeless ? ", next_try_at = null" : "") + " where id = :id")
                .param("trouble", trouble.name())
                .param("id", id.value())
                .update();
        RoundId round = letter.round();
        if (hopeless && trouble != Letter.Trouble.WITHDRAWN && round != null) {
            events.publishEvent(new Letter.Undelivered(id, round, aboutOf(id)));
        }
    }

    private @Nullable ParticipationId aboutOf(LetterId id) {
        return db.sql("select about from letter where id = :id and about is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ParticipationId::new)
                .orElse(null);
    }

    private static Optional<Duration> pauseAfter(int attempts) {
        return attempts < PAUSES.size() ? Optional.of(PAUSES.get(attempts)) : Optional.empty();
    }

    /** Somebody looks after a letter that did not arrive. */
    public record TakenCareOf(LetterId letter) {}
}
