package org.studentled.portfolio;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.school.NotFoundException;

/** The pieces the children chose, week by week. */
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
    public Piece choose(ParticipationId participation, WeekId week, Piece.Kind kind, Piece.WorkSlip slip) {
        Instant now = clock.instant();
        Piece blank = findByWeekAndKind(participation, week, kind)
                .orElseGet(() -> Piece.blank(participation, week, kind, now));
        Piece chosen = table.save(blank.saying(slip, now));
        events.publishEvent(new Piece.Chosen(chosen.id(), participation));
        return chosen;
    }

    /** Keeps one thing the child typed on a slip that is not finished yet. */
    @Transactional
    public void saveDraft(ParticipationId participation, WeekId week, Piece.Kind kind, Piece.Part part, String text) {
        saveDraft(participation, week, kind, part, text, null);
    }

    /**
     * The same from one of several devices.
     *
     * @param was what the device believes to be written there; nothing when it does not care
     * @throws WrittenElsewhere when another device wrote something else meanwhile
     */
    @Transactional
    public void saveDraft(
            ParticipationId participation,
            WeekId week,
            Piece.Kind kind,
            Piece.Part part,
            String text,
            @Nullable String was) {
        Instant now = clock.instant();
        Piece begun = findByWeekAndKind(participation, week, kind)
                .orElseGet(() -> Piece.blank(participation, week, kind, now));
        String written = begun.words(part);
        Piece jotted = begun.jotting(part, text, now);
        if (was != null && !same(written, was) && !same(written, jotted.words(part))) {
            throw new WrittenElsewhere(written);
        }
        table.save(jotted);
    }

    /** The slip of a kind, begun if it is not; it has no name yet. */
    @Transactional
    public Piece begin(ParticipationId participation, WeekId week, Piece.Kind kind) {
        return findByWeekAndKind(participation, week, kind)
                .orElseGet(() -> table.save(Piece.blank(participation, week, kind, clock.instant())));
    }

    /** Every device ends its lines in its own way. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    public Piece get(PieceId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("piece", id.value()));
    }

    public Optional<Piece> findByWeekAndKind(ParticipationId participation, WeekId week, Piece.Kind kind) {
        return table.findByParticipationIdAndWeekIdAndKind(participation, week, kind);
    }

    /** What the child chose in a week, as far as it has a name. */
    public List<Piece> in(ParticipationId participation, WeekId week) {
        return findByParticipation(participation).stream()
                .filter(piece -> piece.weekId().equals(week))
                .toList();
    }

    /** What the whole class chose in a week, as far as it has a name; whoever chose nothing is not in it. */
    public Map<ParticipationId, List<Piece>> in(WeekId week) {
        return table.findByWeekIdOrderByChosenAt(week).stream()
                .filter(Piece::isNamed)
                .collect(Collectors.groupingBy(Piece::participationId));
    }

    /** All works with a name, the first chosen first. */
    public List<Piece> findByParticipation(ParticipationId participation) {
        return table.findByParticipationIdOrderByChosenAt(participation).stream()
                .filter(Piece::isNamed)
                .toList();
    }

    /** Another device wrote here meanwhile; no one's words are lost, the child says which stay. */
    public static class WrittenElsewhere extends RuntimeException {

        private final String words;

        WrittenElsewhere(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
