package org.studentled.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.school.NotAtThisSchool;

/** The works the children chose, week by week. */
@Component
public class Pieces {

    private final PieceTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pieces(PieceTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** One piece of a kind a week: choosing again changes it. */
    @Transactional
    public Piece choose(ParticipationId participation, WeekId week, Piece.Kind kind, Piece.Slip slip) {
        Instant now = clock.instant();
        Piece blank = of(participation, week, kind)
                .orElseGet(() -> new Piece(
                        PieceId.random(), participation, week, kind, "", slip.place(), slip.link(), "", now, 0));
        Piece chosen = table.save(blank.saying(slip, now));
        events.publishEvent(new Piece.Chosen(chosen.id(), participation));
        return chosen;
    }

    public Piece get(PieceId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("piece", id.value()));
    }

    public Optional<Piece> of(ParticipationId participation, WeekId week, Piece.Kind kind) {
        return table.findByParticipationIdAndWeekIdAndKind(participation, week, kind);
    }

    /** All pieces, the first chosen first. */
    public List<Piece> of(ParticipationId participation) {
        return table.findByParticipationIdOrderByChosenAt(participation);
    }
}
