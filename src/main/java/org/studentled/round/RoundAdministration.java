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
    private final SchoolZone zone;
    private final AuditTrail auditTrail;

    RoundAdministration(Rounds rounds, SchoolZone zone, AuditTrail auditTrail) {
        this.rounds = rounds;
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
