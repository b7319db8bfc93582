package org.studentled.letters;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.AdultId;

/** The outbox: written in the transaction of the change the letters are about, sent afterwards. */
@Component
public class Letters {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void enqueue(Letter.Draft draft, Instant notBefore) {
        db.sql(
                        "insert into letter (id, kind, round_id, participation_id, adult_id, channel, to_address, language, subject, body,"
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

    /** What still waits about a time that is gone is not sent any more; what may have left already stays in doubt. */
    @Transactional
    void withdraw(ParticipationId about, List<AdultId> readers) {
        readers.forEach(reader -> db.sql(
                        "update letter set next_try_at = null, last_error = 'WITHDRAWN' where participation_id ="
                                + " :about and adult_id = :adult and sent_at is null and printed_at is null"
                                + " and handed_over_at is null and kind in"
                                + " ('CONFIRMATION', 'TIME_CHANGED', 'ROOM_CHANGED', 'REMINDER_WEEK', 'REMINDER_DAY',"
                                + " 'REMINDER_HOURS')")
                .param("about", about.value())
                .param("adult", reader.value())
                .update());
    }

    /** The letters that are about these participations. */
    public List<LetterId> idsAbout(Collection<ParticipationId> participations) {
        return participations.isEmpty()
                ? List.of()
                : db.sql("select id from letter where participation_id in (:participations)")
                        .param(
                                "participations",
                                participations.stream()
                                        .map(ParticipationId::value)
                                        .toList())
                        .query((row, number) -> new LetterId(row.getObject(1, UUID.class)))
                        .list();
    }

    /** The letters of a round, the newest first. */
    public List<Letter> findByRound(RoundId round) {
        return db.sql("select * from letter where round_id = :round order by created_at desc, id")
                .param("round", round.value())
                .query(LetterRowMapper::read)
                .list();
    }

    public Letter get(LetterId id) {
        return db.sql("select * from letter where id = :id")
                .param("id", id.value())
                .query(LetterRowMapper::read)
                .optional()
                .orElseThrow(() -> RequestRefused.notFound("access.error.notAtThisSchool"));
    }

    /** The family was reached another way: by telephone, by a note in the bag. */
    @Transactional
    public void settle(LetterId id) {
        markDelivered(id);
        events.publishEvent(new Settled(get(id).id()));
    }

    /** Tries a letter again at the next post round; one of which no one knows whether it arrived, too. */
    @Transactional
    public void retry(LetterId id) {
        events.publishEvent(new Settled(get(id).id()));
        db.sql("update letter set next_try_at = :now, handed_over_at = null, last_error = null where id = :id"
                        + " and sent_at is null and to_address is not null and last_error is not null"
                        + " and last_error <> 'WITHDRAWN'")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** Of a letter that may have arrived or not someone has found out that it did; of any other it says nothing. */
    @Transactional
    public void markDelivered(LetterId id) {
        db.sql("update letter set sent_at = handed_over_at, last_error = null,"
                        + " body = case when kind = 'SIGN_IN' then '' else body end"
                        + " where id = :id and last_error = 'UNCLEAR' and sent_at is null")
                .param("id", id.value())
                .update();
    }

    /** Letters of which no one can tell whether they went out, the oldest first. */
    public List<Letter> findUnconfirmed(int from, int most) {
        return db.sql("select * from letter where last_error = 'UNCLEAR' and sent_at is null order by created_at, id"
                        + " offset :from rows fetch first :most rows only")
                .param("from", from)
                .param("most", most)
                .query(LetterRowMapper::read)
                .list();
    }

    public int countUnconfirmed() {
        return db.sql("select count(*) from letter where last_error = 'UNCLEAR' and sent_at is null")
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void markPrinted(LetterId id) {
        db.sql("update letter set printed_at = :now where id = :id and printed_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    int countSince(Instant from, Letter.Kind kind, AdultId reader) {
        return db.sql("select count(*) from letter where kind = :kind and adult_id = :adult and created_at > :from")
                .param("kind", kind.name())
                .param("adult", reader.value())
                .param("from", Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    /** Someone looks after a letter that did not arrive. */
    public record Settled(LetterId letter) {}
}
