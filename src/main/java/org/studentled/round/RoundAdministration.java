package org.studentled.round;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.AuditTrail;
import org.studentled.school.ClassId;
import org.studentled.school.SchoolZone;

/** Where a teacher plans a round and moves its days; every change goes into the school's book. */
@Component
public class RoundAdministration {

    private final Rounds rounds;
    private final RoundRepairs repairs;
    private final SchoolZone zone;
    private final AuditTrail auditTrail;

    RoundAdministration(Rounds rounds, RoundRepairs repairs, SchoolZone zone, AuditTrail auditTrail) {
        this.rounds = rounds;
        this.repairs = repairs;
        this.zone = zone;
        this.auditTrail = auditTrail;
    }

    @Transactional
    public Round plan(ClassId classId, String title, Band band, RoundDates dates, Actor actor) {
        if (title.isBlank()) {
            throw RequestRefused.invalid("round.title.missing");
        }
        if (!dates.evening().isAfter(zone.today())) {
            throw RequestRefused.invalid("round.evening.over");
        }
        Round round = rounds.plan(classId, title, band, dates);
        record(actor, "round-planned", round.id());
        return round;
    }

    @Transactional
    public void move(RoundId id, RoundDates dates, Actor actor) {
        if (!rounds.get(id).dates().equals(dates)) {
            rounds.move(id, dates);
            record(actor, "round-moved", id);
        }
    }

    /**
     * Follows the calendar as it was shown.
     *
     * @throws RequestRefused when the calendar or the round has changed since
     */
    @Transactional
    public void followCalendar(RoundId id, RoundDates shown, Actor actor) {
        Round round = rounds.lock(id);
        round.requireOpen();
        if (!repairs.find(round)
                .map(RoundRepairs.Repair::dates)
                .filter(shown::equals)
                .isPresent()) {
            throw RequestRefused.conflict("round.repair.changed");
        }
        rounds.planAgain(id, shown);
        record(actor, "round-moved", id);
    }

    @Transactional
    public void away(RoundId id, Actor actor) {
        rounds.teacherAway(id);
        record(actor, "teacher-away", id);
    }

    @Transactional
    public void replaced(RoundId id, Actor actor) {
        rounds.teacherReplaced(id);
        record(actor, "teacher-replaced", id);
    }

    @Transactional
    public void close(RoundId id, Actor actor) {
        rounds.closeByHand(id);
        record(actor, "round-closed", id);
    }

    private void record(Actor actor, String what, RoundId round) {
        auditTrail.record(actor, what, round.value(), null);
    }
}
