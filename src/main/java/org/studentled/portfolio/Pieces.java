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
        Piece blank = of(participation, week, kind).orElseGet(() -> Piece.blank(participation, week, kind, now));
        Piece chosen = table.save(blank.saying(slip, now));
        events.publishEvent(new Piece.Chosen(chosen.id(), participation));
        return chosen;
    }

    /** Keeps one thing the child typed on a slip that is not finished yet. */
    @Transactional
    public void jot(ParticipationId participation, WeekId week, Piece.Kind kind, Piece.Part part, String text) {
        Instant now = clock.instant();
        Piece begun = of(participation, week, kind).orElseGet(() -> Piece.blank(participation, week, kind, now));
        table.save(begun.jotting(part, text, now));
    }

    public Piece get(PieceId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("piece", id.value()));
    }

    public Optional<Piece> of(ParticipationId participation, WeekId week, Piece.Kind kind) {
        return table.findByParticipationIdAndWeekIdAndKind(participation, week, kind);
    }

    /** What the child chose in a week, as far as it has a name. */
    public List<Piece> in(ParticipationId participation, WeekId week) {
        return of(participation).stream()
                .filter(piece -> piece.weekId().equals(week))
                .toList();
    }

    /** All works with a name, the first chosen first. */
    public List<Piece> of(ParticipationId participation) {
        return table.findByParticipationIdOrderByChosenAt(participation).stream()
                .filter(Piece::isNamed)
                .toList();
    }
}
