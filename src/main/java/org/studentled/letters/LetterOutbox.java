package org.studentled.letters;

import java.sql.Timestamp;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;

/**
 * The letters on their way: each is claimed, handed over and noted as sent in a transaction of its own.
 *
 * <p>Whatever ends the process before a letter is noted as handed over, it is sent again: nothing has left the house.
 * From then until its answer is noted no one can know, so it is not sent again automatically: the office is asked. See
 * decision 0110.
 */
@Component
class LetterOutbox {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** Longer than a mail server or a sender of texts may take to answer; after that there will be no answer. */
    private static final Duration LONGEST_HANDOVER = Duration.ofMinutes(2);

    /** So many are read with their texts for one round; the next begins seconds later. */
    private static final int MOST_AT_ONCE = 200;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterOutbox(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** @param quiet whether families are left in peace now: then only what someone is waiting for leaves */
    List<Letter> due(boolean quiet) {
        return db.sql("select * from letter where sent_at is null and handed_over_at is null and next_try_at <= :now"
                        + (quiet ? " and kind in ('SIGN_IN', 'FRESH_LINK')" : "")
                        + " order by created_at, id fetch first :most rows only")
                .param("now", now())
                .param("most", MOST_AT_ONCE)
                .query(LetterRowMapper::read)
                .list();
    }

    /** Takes a letter in hand; no one else gets it before the pause is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Claim> claim(Letter letter) {
        Duration pause = pauseAfter(letter.attempts()).orElse(PAUSES.get(PAUSES.size() - 1));
        int claimed = db.sql("update letter set attempts = attempts + 1, next_try_at = :later where id = :id"
                        + " and attempts = :attempts and sent_at is null and handed_over_at is null"
                        + " and next_try_at <= :now")
                .param("later", Timestamp.from(clock.instant().plus(pause)))
                .param("now", now())
                .param("id", letter.id().value())
                .param("attempts", letter.attempts())
                .update();
        return claimed == 1 ? Optional.of(new Claim(letter, letter.attempts() + 1)) : Optional.empty();
    }

    /**
     * Notes that the letter leaves in this moment.
     *
     * @return false when it must not: it was withdrawn, or claimed by someone else, since it was claimed
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean handOver(Claim claim) {
        return db.sql("update letter set handed_over_at = :now, next_try_at = :late, last_error = null where id = :id"
                                + " and attempts = :attempts and sent_at is null and handed_over_at is null"
                                + " and next_try_at is not null")
                        .param("now", now())
                        .param("late", Timestamp.from(clock.instant().plus(LONGEST_HANDOVER)))
                        .param("id", claim.letter().id().value())
                        .param("attempts", claim.attempt())
                        .update()
                == 1;
    }

    /** A way in is not stored readable once it is on its way. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void markSent(LetterId id) {
        db.sql("update letter set sent_at = :now, next_try_at = null, last_error = null,"
                        + " body = case when kind = 'SIGN_IN' then '' else body end where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /** Did certainly not leave, for this reason; it is tried again later unless trying again is of no use. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordFailure(Claim claim, Letter.DeliveryFailure failure) {
        LetterId id = claim.letter().id();
        boolean hopeless = failure != Letter.DeliveryFailure.SERVER_SILENT
                || pauseAfter(claim.attempt() - 1).isEmpty();
        Instant later = clock.instant().plus(pauseAfter(claim.attempt() - 1).orElse(Duration.ZERO));
        int noted = db.sql("update letter set last_error = :failure, handed_over_at = null, next_try_at = "
                        + (hopeless ? "null" : ":later") + " where id = :id and attempts = :attempts"
                        + " and next_try_at is not null and sent_at is null")
                .param("failure", failure.name())
                .param("later", Timestamp.from(later))
                .param("id", id.value())
                .param("attempts", claim.attempt())
                .update();
        RoundId round = claim.letter().round();
        if (noted == 1 && hopeless && failure != Letter.DeliveryFailure.WITHDRAWN && round != null) {
            events.publishEvent(new Letter.Undelivered(id, round, aboutOf(id)));
        }
    }

    /** No answer came: it may have left or not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void markUnconfirmed(LetterId id) {
        db.sql("update letter set last_error = 'UNCLEAR', next_try_at = null where id = :id and sent_at is null"
                        + " and next_try_at is not null")
                .param("id", id.value())
                .update();
    }

    /** What was handed over by a process that did not live to note the answer. */
    @Transactional
    public int findUnconfirmed() {
        return db.sql("update letter set last_error = 'UNCLEAR', next_try_at = null where next_try_at <= :now"
                        + " and handed_over_at is not null and sent_at is null")
                .param("now", now())
                .update();
    }

    private @Nullable ParticipationId aboutOf(LetterId id) {
        return db.sql("select participation_id from letter where id = :id and participation_id is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ParticipationId::new)
                .orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Optional<Duration> pauseAfter(int attempts) {
        return attempts < PAUSES.size() ? Optional.of(PAUSES.get(attempts)) : Optional.empty();
    }

    /**
     * A letter in someone's hands.
     *
     * @param attempt the how-manieth try this is, from 1; whoever claims it later has another
     */
    record Claim(Letter letter, int attempt) {}
}
