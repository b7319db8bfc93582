package org.studentled.letters;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.page.RequestRefused;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.AdultId;

/** The letters: written in the transaction of the change they are about, sent afterwards by way of the outbox. */
@Component
public class Letters {

    /** Of their entries in the outbox; the group is the way of sending. */
    static final String KIND = "LETTER";

    private final JdbcClient db;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(JdbcClient db, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void enqueue(Letter.Draft draft, Instant notBefore) {
        UUID id = LetterId.random().value();
        db.sql(
                        "insert into letter (id, kind, round_id, participation_id, adult_id, channel, to_address, language, subject, body,"
                                + " calendar, created_at) values (:id, :kind, :round, :about, :adult,"
                                + " :channel, :to, :language, :subject, :body, :calendar, :now)")
                .param("id", id)
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
                .update();
        if (draft.to() != null) {
            boolean urgent = draft.kind() == Letter.Kind.SIGN_IN || draft.kind() == Letter.Kind.FRESH_LINK;
            outbox.enqueue(KIND, id, draft.channel().name(), urgent, notBefore);
        }
    }

    /** What still waits about a time that is gone is not sent any more; what may have left already stays in doubt. */
    @Transactional
    void withdraw(ParticipationId about, List<AdultId> readers) {
        if (!readers.isEmpty()) {
            outbox.withdraw(
                    KIND,
                    db.sql("select id from letter where participation_id = :about and adult_id in (:adults)"
                                    + " and sent_at is null and printed_at is null and kind in ('CONFIRMATION',"
                                    + " 'TIME_CHANGED', 'ROOM_CHANGED', 'EVENING_MOVED', 'EVENING_POSTPONED', 'EVENING_REOPENED',"
                                    + " 'REMINDER_WEEK', 'REMINDER_DAY', 'REMINDER_HOURS')")
                            .param("about", about.value())
                            .param(
                                    "adults",
                                    readers.stream().map(AdultId::value).toList())
                            .query(UUID.class)
                            .list());
        }
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
        return withDelivery(db.sql("select * from letter where round_id = :round order by created_at desc, id")
                .param("round", round.value())
                .query(LetterRowMapper::read)
                .list());
    }

    public Letter get(LetterId id) {
        return withDelivery(byId(List.of(id.value()))).stream()
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("access.error.notAtThisSchool"));
    }

    /** As they were written, without how far they have come; one that is gone is missing. */
    List<Letter> byId(Collection<UUID> ids) {
        return db.sql("select * from letter where id in (:ids)")
                .param("ids", ids)
                .query(LetterRowMapper::read)
                .list();
    }

    /** The family was reached another way: by telephone, by a note in the bag. */
    @Transactional
    public void settle(LetterId id) {
        if (!outbox.dismiss(KIND, id.value())) {
            events.publishEvent(new Settled(get(id).id()));
        }
    }

    /** Tries a letter again at the next poll; one of which no one knows whether it arrived, too. */
    @Transactional
    public void retry(LetterId id) {
        if (!outbox.retry(KIND, id.value())) {
            events.publishEvent(new Settled(get(id).id()));
        }
    }

    /** It has left, as far as anyone knows. A way in is not stored readable from then on. */
    @Transactional
    void markSent(LetterId id, Instant at) {
        db.sql("update letter set sent_at = :at, body = case when kind = 'SIGN_IN' then '' else body end"
                        + " where id = :id and sent_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Tells of a letter that reached no one, with what it was about. */
    @Transactional
    void markUndelivered(LetterId id) {
        Letter letter = get(id);
        RoundId round = letter.round();
        if (round != null) {
            ParticipationId about = db.sql(
                            "select participation_id from letter where id = :id and participation_id is not null")
                    .param("id", id.value())
                    .query(UUID.class)
                    .optional()
                    .map(ParticipationId::new)
                    .orElse(null);
            events.publishEvent(new Letter.Undelivered(id, round, about));
        }
    }

    /** No one waits for anyone to decide about it any more. */
    @Transactional
    void markSettled(LetterId id) {
        events.publishEvent(new Settled(id));
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

    private List<Letter> withDelivery(List<Letter> letters) {
        Map<UUID, OutboxEntry> entries = outbox.find(
                KIND, letters.stream().map(letter -> letter.id().value()).toList());
        return letters.stream()
                .map(letter -> {
                    OutboxEntry entry = entries.get(letter.id().value());
                    return entry == null ? letter : letter.withDelivery(entry.attempts(), failureOf(entry));
                })
                .toList();
    }

    private static Letter.@Nullable DeliveryFailure failureOf(OutboxEntry entry) {
        Failure failure = entry.failure();
        return switch (entry.state()) {
            case DONE -> null;
            case UNKNOWN -> Letter.DeliveryFailure.UNCLEAR;
            case WITHDRAWN -> failure == null ? Letter.DeliveryFailure.WITHDRAWN : Letter.DeliveryFailure.DISMISSED;
            case WAITING, HELD, DEAD -> {
                Letter.DeliveryFailure why = failure == null ? null : Letter.DeliveryFailure.valueOf(failure.code());
                yield entry.state() == OutboxEntry.State.DEAD && why == Letter.DeliveryFailure.SERVER_SILENT
                        ? Letter.DeliveryFailure.GIVEN_UP
                        : why;
            }
        };
    }

    /** Someone looks after a letter that did not arrive. */
    public record Settled(LetterId letter) {}
}
