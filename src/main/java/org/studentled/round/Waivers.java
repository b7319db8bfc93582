package org.studentled.round;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.StaffId;
import org.studentled.school.TextRules;

/** Gates are soft: a teacher may let any student skip one, with a recorded reason. */
@Component
public class Waivers {

    public static final int LONGEST_REASON = 500;

    private final WaiverTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waivers(WaiverTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param gate the task's name in the model, as {@code fillScript}
     * @throws org.studentled.school.TextRefused without a reason
     */
    @Transactional
    public void waive(ParticipationId participation, String gate, String reason, StaffId by) {
        Waiver waiver = table.save(new Waiver(
                WaiverId.random(),
                participation,
                gate,
                TextRules.required(reason, LONGEST_REASON),
                by.value(),
                clock.instant(),
                0));
        events.publishEvent(new Participation.Waived(participation, gate, waiver.id()));
    }

    public List<Waiver> findByParticipation(ParticipationId participation) {
        return table.findByParticipationIdOrderByWaivedAt(participation);
    }
}
