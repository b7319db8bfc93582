package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.Students;

/** The evenings of the rounds. */
@Component
public class Nights {

    public static final int USUAL_PODS = 5;

    private final NightTable table;
    private final Rounds rounds;
    private final Students students;
    private final ApplicationEventPublisher events;

    Nights(NightTable table, Rounds rounds, Students students, ApplicationEventPublisher events) {
        this.table = table;
        this.rounds = rounds;
        this.students = students;
        this.events = events;
    }

    /** The round's evening with starts for the whole class; planned once. */
    @Transactional
    public Night plan(RoundId round) {
        List<Night> before = of(round);
        if (!before.isEmpty()) {
            return before.get(0);
        }
        int families = students.in(rounds.get(round).classId()).size();
        return table.save(Night.on(round, rounds.get(round).calendar().night(), families, USUAL_PODS));
    }

    @Transactional
    public void move(NightId id, LocalDate evening) {
        Night night = table.save(get(id).on(evening));
        events.publishEvent(new Night.Moved(id, night.roundId()));
    }

    public Night get(NightId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("evening", id.value()));
    }

    public List<Night> of(RoundId round) {
        return table.findByRoundIdOrderByEvening(round);
    }
}
