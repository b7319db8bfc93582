package org.studentled.round.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Audit;
import org.studentled.page.Refusal;
import org.studentled.round.Band;
import org.studentled.round.Calendar;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.SchoolZone;
import org.studentled.school.Who;

/** Where a teacher plans a round and moves its days; every change goes into the school's book. */
@Component
class RoundDesk {

    private final Rounds rounds;
    private final SchoolZone zone;
    private final Audit audit;

    RoundDesk(Rounds rounds, SchoolZone zone, Audit audit) {
        this.rounds = rounds;
        this.zone = zone;
        this.audit = audit;
    }

    @Transactional
    public Round plan(ClassId classId, String title, Band band, Calendar calendar, Who who) {
        if (title.isBlank()) {
            throw new Refusal(422, "round.title.missing");
        }
        if (!calendar.night().isAfter(zone.today())) {
            throw new Refusal(422, "round.evening.over");
        }
        Round round = rounds.plan(classId, title, band, calendar);
        note(who, "round-planned", round.id());
        return round;
    }

    @Transactional
    public void move(RoundId id, Calendar calendar, Who who) {
        if (!rounds.get(id).calendar().equals(calendar)) {
            rounds.move(id, calendar);
            note(who, "round-moved", id);
        }
    }

    @Transactional
    public void away(RoundId id, Who who) {
        rounds.teacherAway(id);
        note(who, "teacher-away", id);
    }

    @Transactional
    public void replaced(RoundId id, Who who) {
        rounds.teacherReplaced(id);
        note(who, "teacher-replaced", id);
    }

    @Transactional
    public void close(RoundId id, Who who) {
        rounds.closeByHand(id);
        note(who, "round-closed", id);
    }

    private void note(Who who, String what, RoundId round) {
        audit.note(who, what, round.value(), null);
    }
}
