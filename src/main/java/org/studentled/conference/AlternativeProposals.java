package org.studentled.conference;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.Booking;
import org.studentled.school.CurrentActor;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;

/** What the school's rule suggests when no one came, and the teacher's decision, which counts once. */
@Component
public class AlternativeProposals {

    private final JdbcClient db;
    private final Conferences conferences;
    private final Staff staff;
    private final CurrentActor currentActor;

    AlternativeProposals(JdbcClient db, Conferences conferences, Staff staff, CurrentActor currentActor) {
        this.currentActor = currentActor;
        this.db = db;
        this.conferences = conferences;
        this.staff = staff;
    }

    /** Asks the teacher again; what was decided after an earlier evening is over. */
    @Transactional
    public void propose(ConferenceId conference, Conference.Alternative alternative) {
        delete(conference);
        insert(conference, alternative, null);
    }

    public Optional<Conference.Alternative> findProposed(ConferenceId conference) {
        return read("proposed", conference);
    }

    /** What the teacher decided; nothing while they are still being asked. */
    public Optional<Conference.Alternative> decided(ConferenceId conference) {
        return read("decided", conference);
    }

    /**
     * The same word twice on the same evening changes nothing.
     *
     * @throws RequestRefused (conflict), naming who was first, when someone decided otherwise before
     */
    @Transactional
    public void decide(ConferenceId conference, Conference.Alternative alternative) {
        conferences.lock(conference);
        decided(conference).filter(before -> before != alternative).ifPresent(before -> {
            throw alreadyDecided(conference, before);
        });
        int first = db.sql(
                        "update no_show_decision set decided = :decided, decided_by = :by where conference_id = :conference and decided is null")
                .param("decided", alternative.name())
                .param("by", currentActor.current().id())
                .param("conference", conference.value())
                .update();
        if (first == 0 && decided(conference).isEmpty()) {
            insert(conference, null, alternative);
            first = 1;
        }
        if (first == 1) {
            conferences.decide(conference, alternative);
        }
    }

    /** The family has a time again, so the evening that failed is over. */
    @EventListener
    @Transactional
    public void onBooked(Booking.Made made) {
        conferences
                .findByParticipationAndHousehold(made.participation(), made.household())
                .ifPresent(conference -> delete(conference.id()));
    }

    private RequestRefused alreadyDecided(ConferenceId conference, Conference.Alternative before) {
        return db.sql("select decided_by from no_show_decision where conference_id = :id")
                .param("id", conference.value())
                .query(UUID.class)
                .optional()
                .map(StaffId::new)
                .map(by -> staff.byId(List.of(by)).get(by))
                .map(StaffMember::name)
                .map(name -> RequestRefused.conflict("conference.noShow.already", name, answer(before)))
                .orElseGet(() -> RequestRefused.conflict("conference.noShow.alreadySomeone", answer(before)));
    }

    private static MessageSourceResolvable answer(Conference.Alternative decided) {
        return new DefaultMessageSourceResolvable("conference.noShow." + decided);
    }

    private void insert(
            ConferenceId conference,
            Conference.@Nullable Alternative proposed,
            Conference.@Nullable Alternative decided) {
        db.sql("insert into no_show_decision (conference_id, proposed, decided, decided_by)"
                        + " values (:conference, :proposed, :decided, :by)")
                .param("by", decided == null ? null : currentActor.current().id())
                .param("conference", conference.value())
                .param("proposed", proposed == null ? null : proposed.name(), Types.VARCHAR)
                .param("decided", decided == null ? null : decided.name(), Types.VARCHAR)
                .update();
    }

    private void delete(ConferenceId conference) {
        db.sql("delete from no_show_decision where conference_id = :conference")
                .param("conference", conference.value())
                .update();
    }

    private Optional<Conference.Alternative> read(String column, ConferenceId conference) {
        return db.sql("select " + column + " from no_show_decision where conference_id = :conference and " + column
                        + " is not null")
                .param("conference", conference.value())
                .query((row, number) -> Conference.Alternative.valueOf(row.getString(1)))
                .optional();
    }
}
