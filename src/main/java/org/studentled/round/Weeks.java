package org.studentled.round;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.NotFoundException;

/** The weeks of collecting, and who did which. */
@Component
public class Weeks {

    private final WeekTable table;
    private final Rounds rounds;
    private final PlannedWeeks planned;
    private final Participations participations;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Weeks(
            WeekTable table,
            Rounds rounds,
            PlannedWeeks planned,
            Participations participations,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participations = participations;
        this.table = table;
        this.rounds = rounds;
        this.planned = planned;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the week after the last one. */
    @Transactional
    public Week openNext(RoundId round) {
        Week week = table.save(Week.numbered(round, findByRound(round).size() + 1, next(round)));
        events.publishEvent(new Week.Opened(week.id(), round));
        return week;
    }

    /** The day on which the next week would begin. */
    public LocalDate nextStart(RoundId round) {
        return next(round).startsOn();
    }

    /** The planned weeks that have not opened, the next one first. */
    public List<PlannedWeek> ahead(RoundId round) {
        List<PlannedWeek> weeks = planned.findByRound(round);
        return current(round)
                .map(Week::startsOn)
                .map(last -> weeks.stream()
                        .filter(week -> week.startsOn().isAfter(last))
                        .toList())
                .orElse(weeks);
    }

    /** As it was planned; where nothing is, the round's first day, then seven days on each time. */
    private PlannedWeek next(RoundId round) {
        return ahead(round).stream().findFirst().orElseGet(() -> {
            LocalDate first = rounds.get(round).dates().collectingFrom();
            LocalDate usual = first.plusWeeks(findByRound(round).size());
            return PlannedWeek.sevenDaysFrom(current(round)
                    .map(last -> last.startsOn().plusWeeks(1))
                    .filter(usual::isBefore)
                    .orElse(usual));
        });
    }

    /** Done is done: a second call changes nothing. */
    @Transactional
    public void done(WeekId week, ParticipationId participation) {
        participations.lock(participation);
        if (!doneBy(week).contains(participation)) {
            db.sql("insert into week_done (week_id, participation_id, done_at) values (:week, :participation, :at)")
                    .param("week", week.value())
                    .param("participation", participation.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new Week.Done(week, participation));
        }
    }

    @Transactional
    public void close(WeekId id) {
        Week week = get(id);
        if (!week.closed()) {
            table.save(week.over());
        }
    }

    @Transactional
    public void lookedOver(WeekId id) {
        events.publishEvent(new Week.LookedOver(get(id).id()));
    }

    public Set<ParticipationId> doneBy(WeekId week) {
        return new HashSet<>(db
                .sql("select participation_id from week_done where week_id = :week")
                .param("week", week.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ParticipationId::new)
                .toList());
    }

    public Week get(WeekId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("week", id.value()));
    }

    public List<Week> findByRound(RoundId round) {
        return table.findByRoundIdOrderByNumber(round);
    }

    public Optional<Week> current(RoundId round) {
        List<Week> weeks = findByRound(round);
        return weeks.isEmpty() ? Optional.empty() : Optional.of(weeks.get(weeks.size() - 1));
    }
}
