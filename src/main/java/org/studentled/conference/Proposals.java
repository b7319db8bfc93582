package org.studentled.conference;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;
import org.studentled.scheduling.Booking;
import org.studentled.school.Acting;

/** What the school's rule suggests when no one came, and the teacher's decision, which counts once. */
@Component
public class Proposals {

    private final JdbcClient db;
    private final Conferences conferences;
    private final Acting acting;

    Proposals(JdbcClient db, Conferences conferences, Acting acting) {
        this.acting = acting;
        this.db = db;
        this.conferences = conferences;
    }

    /** Asks the teacher again; what was decided after an earlier evening is over. */
    @Transactional
    public void propose(ConferenceId conference, Conference.Instead instead) {
        forget(conference);
        insert(conference, instead, null);
    }

    public Optional<Conference.Instead> of(ConferenceId conference) {
        return read("proposed", conference);
    }

    /** What the teacher decided; nothing while they are still being asked. */
    public Optional<Conference.Instead> decided(ConferenceId conference) {
        return read("decided", conference);
    }

    /**
     * The same word twice on the same evening changes nothing.
     *
     * @throws Refusal 409, naming who was first, when someone decided otherwise before
     */
    @Transactional
    public void decide(ConferenceId conference, Conference.Instead instead) {
        conferences.lock(conference);
        decided(conference).filter(before -> before != instead).ifPresent(before -> {
            throw already(conference, before);
        });
        int first = db.sql(
                        "update no_show_decision set decided = :decided, decided_by = :by where conference_id = :conference and decided is null")
                .param("decided", instead.name())
                .param("by", acting.now().id())
                .param("conference", conference.value())
                .update();
        if (first == 0 && decided(conference).isEmpty()) {
            insert(conference, null, instead);
            first = 1;
        }
        if (first == 1) {
            conferences.decide(conference, instead);
        }
    }

    /** The family has a time again, so the evening that failed is over. */
    @EventListener
    @Transactional
    public void comesAfterAll(Booking.Made made) {
        conferences.of(made.participation(), made.household()).ifPresent(conference -> forget(conference.id()));
    }

    private Refusal already(ConferenceId conference, Conference.Instead before) {
        return db.sql(
                        "select s.name from no_show_decision i join staff s on s.id = i.decided_by where i.conference_id = :id")
                .param("id", conference.value())
                .query(String.class)
                .optional()
                .map(name -> new Refusal(409, "conference.noShow.already", name, answer(before)))
                .orElseGet(() -> new Refusal(409, "conference.noShow.alreadySomeone", answer(before)));
    }

    private static MessageSourceResolvable answer(Conference.Instead decided) {
        return new DefaultMessageSourceResolvable("conference.noShow." + decided);
    }

    private void insert(
            ConferenceId conference, Conference.@Nullable Instead proposed, Conference.@Nullable Instead decided) {
        db.sql("insert into no_show_decision (conference_id, proposed, decided, decided_by)"
                        + " values (:conference, :proposed, :decided, :by)")
                .param("by", decided == null ? null : acting.now().id())
                .param("conference", conference.value())
                .param("proposed", proposed == null ? null : proposed.name(), Types.VARCHAR)
                .param("decided", decided == null ? null : decided.name(), Types.VARCHAR)
                .update();
    }

    private void forget(ConferenceId conference) {
        db.sql("delete from no_show_decision where conference_id = :conference")
                .param("conference", conference.value())
                .update();
    }

    private Optional<Conference.Instead> read(String column, ConferenceId conference) {
        return db.sql("select " + column + " from no_show_decision where conference_id = :conference and " + column
                        + " is not null")
                .param("conference", conference.value())
                .query((row, number) -> Conference.Instead.valueOf(row.getString(1)))
                .optional();
    }
}
