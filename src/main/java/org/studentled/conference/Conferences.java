package org.studentled.conference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotFoundException;
import org.studentled.school.StudentId;

/** The conferences: expected, in progress, held. Every tap is idempotent. */
@Component
public class Conferences {

    /** Two taps kept without a network come one after the other, each as late as the way it took. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(3);

    private final ConferenceTable table;
    private final TableAssignments tableAssignments;
    private final Participations participations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conferences(
            ConferenceTable table,
            TableAssignments tableAssignments,
            Participations participations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participations = participations;
        this.tableAssignments = tableAssignments;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** One conference for each household; those there are stay. */
    @Transactional
    public List<Conference> expect(ParticipationId participation, List<HouseholdId> households) {
        households.stream()
                .filter(household -> findByParticipationAndHousehold(participation, household)
                        .isEmpty())
                .forEach(household -> table.save(Conference.of(participation, household)));
        return findByParticipation(participation);
    }

    @Transactional
    public void invite(ConferenceId id) {
        events.publishEvent(new Conference.Invited(get(id).id()));
    }

    /**
     * The family is at the door, or on the phone; on hold, it goes on at its step. Refused where others sit already.
     *
     * @return whether no one has said so before
     */
    @Transactional
    public boolean arrive(ConferenceId id, int tableNumber, int adults, Conference.Place place) {
        tableAssignments.requireFree(get(id), tableNumber);
        Conference conference = lock(id);
        if (!conference.may(Conference.Action.BEGIN)) {
            tableAssignments.requireNotSeated(conference, tableNumber);
            return false;
        }
        table.save(conference.begun(tableNumber, adults, place, clock.instant()));
        events.publishEvent(new Conference.Arrived(id));
        return true;
    }

    /**
     * The family was checked in by mistake. A second call changes nothing.
     *
     * @return whether no one has said so before
     * @throws Conference.ActionRefused when the conference has gone on meanwhile
     */
    @Transactional
    public boolean undoArrival(ConferenceId id) {
        Conference conference = lock(id);
        if (conference.standing() == Conference.Standing.EXPECTED) {
            return false;
        }
        table.save(conference.notHereAfterAll());
        events.publishEvent(new Conference.ArrivalUndone(id));
        return true;
    }

    /** Two hands on one conference act one after the other: the second sees what the first did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Conference lock(ConferenceId id) {
        return table.findWithLockById(id).orElseThrow(() -> new NotFoundException("conference", id.value()));
    }

    /** Steps go forward and back as the child taps; only a new one counts. */
    @Transactional
    public void reach(ConferenceId id, int step) {
        reach(id, step, clock.instant());
    }

    /** As {@link #reach(ConferenceId, int)}, by a tap that was kept while there was no network: a later one stands. */
    @Transactional
    public void reach(ConferenceId id, int step, Instant tapped) {
        Conference before = lock(id);
        Instant since = before.stepAt();
        if (since != null && tapped.isBefore(since.minus(SAME_MOMENT))) {
            return;
        }
        if (!before.may(Conference.Action.REACH) || before.step() == step || !Conference.isStep(step)) {
            return;
        }
        Conference after = table.save(before.atStep(step, since != null && since.isAfter(tapped) ? since : tapped));
        events.publishEvent(new Conference.StepReached(id, step));
        if (after.isNearlyDone() && !before.isNearlyDone()) {
            events.publishEvent(new Conference.NearlyDone(id));
        }
    }

    /**
     * The family takes another table; nothing else about its conference changes.
     *
     * @throws RequestRefused (conflict) when another family sits there
     */
    @Transactional
    public void sitAt(ConferenceId id, int tableNumber) {
        tableAssignments.requireFree(get(id), tableNumber);
        Conference conference = lock(id);
        if (conference.may(Conference.Action.MOVE) && conference.table() != tableNumber) {
            table.save(conference.at(tableNumber));
            events.publishEvent(new Conference.TableChanged(id));
        }
    }

    @Transactional
    public void interrupt(ConferenceId id) {
        Conference conference = lock(id);
        if (conference.may(Conference.Action.INTERRUPT)) {
            table.save(conference.interrupted());
            events.publishEvent(new Conference.Interrupted(id));
        }
    }

    @Transactional
    public void resume(ConferenceId id, Conference.Resumption how) {
        Conference conference = lock(id);
        if (conference.mayResume(how)) {
            table.save(conference.resumed(how, clock.instant()));
            events.publishEvent(new Conference.Resumed(id, how));
        } else if (how != Conference.Resumption.TONIGHT && conference.may(Conference.Action.INTERRUPT)) {
            throw RequestRefused.conflict("conference.resume.already");
        }
    }

    /** @throws Conference.ActionRefused for a conference that is held, called off or under way */
    @Transactional
    public void goesHome(ConferenceId id) {
        table.save(lock(id).goneHome());
    }

    /** @throws Conference.ActionRefused for a conference that was called off */
    @Transactional
    public void held(ConferenceId id, Conference.Place place) {
        Conference conference = lock(id);
        if (!conference.isHeld()) {
            table.save(conference.held(place, clock.instant()));
            events.publishEvent(new Conference.Held(id, place));
        }
    }

    @Transactional
    public void decide(ConferenceId id, Conference.Alternative alternative) {
        if (get(id).may(Conference.Action.DECIDE)) {
            events.publishEvent(new Conference.Decided(id, alternative));
        }
    }

    @Transactional
    public void callOff(ConferenceId id) {
        Conference conference = lock(id);
        if (conference.may(Conference.Action.CALL_OFF)) {
            table.save(conference.calledOff());
        }
    }

    public Conference get(ConferenceId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("conference", id.value()));
    }

    /** One line for each conference of the round, another one after each change. */
    public List<String> versionsIn(RoundId round) {
        List<ParticipationId> all = participations.idsIn(round);
        return all.isEmpty() ? List.of() : table.versionsOf(values(all));
    }

    public List<Conference> in(RoundId round) {
        List<ParticipationId> all = participations.idsIn(round);
        return all.isEmpty() ? List.of() : table.findAllOf(values(all));
    }

    /** Of many rounds at once. */
    public List<Conference> in(Collection<RoundId> rounds) {
        List<ParticipationId> all = participations.idsIn(rounds);
        return all.isEmpty() ? List.of() : table.findAllOf(values(all));
    }

    /** The conferences of all rounds the student was ever in. */
    public List<ConferenceId> idsOf(StudentId student) {
        List<ParticipationId> all = participations.idsOf(student);
        return all.isEmpty()
                ? List.of()
                : table.findAllOf(values(all)).stream().map(Conference::id).toList();
    }

    private static List<UUID> values(List<ParticipationId> participations) {
        return participations.stream().map(ParticipationId::value).toList();
    }

    public List<Conference> findByParticipation(ParticipationId participation) {
        return table.findByParticipationId(participation);
    }

    public Optional<Conference> findByParticipationAndHousehold(ParticipationId participation, HouseholdId household) {
        return table.findByParticipationIdAndHouseholdId(participation, household);
    }
}
