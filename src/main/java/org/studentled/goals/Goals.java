package org.studentled.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NotFoundException;

/** The children's goals over all rounds. */
@Component
public class Goals {

    private final GoalTable table;
    private final Participations participations;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;

    Goals(GoalTable table, Participations participations, Rounds rounds, ApplicationEventPublisher events) {
        this.table = table;
        this.participations = participations;
        this.rounds = rounds;
        this.events = events;
    }

    /** The same goal written twice is one goal. */
    @Transactional
    public Goal set(ParticipationId participation, Goal.Wish wish) {
        Goal goal = Goal.set(participation, wish);
        return setIn(participation).stream()
                .filter(before -> before.saysTheSameAs(goal))
                .findFirst()
                .orElseGet(() -> table.save(goal));
    }

    /** @throws Goal.ActionRefused for a goal of the round before */
    @Transactional
    public Goal change(GoalId id, Goal.Wish wish) {
        return table.save(get(id).saying(wish));
    }

    /** @throws Goal.NoAnswerException for a status that says nothing of what became of the goal */
    @Transactional
    public Goal setStatus(GoalId id, Goal.Status status, String reason) {
        return table.save(get(id).became(status, reason));
    }

    /**
     * A last goal that is not reached goes on in this round; pressing twice is once.
     *
     * @throws Goal.ActionRefused unless it is nearly reached, or not yet
     */
    @Transactional
    public Goal goOn(GoalId id, LocalDate due) {
        Goal last = get(id);
        return setIn(last.participationId()).stream()
                .filter(goal -> id.equals(goal.grownFrom()))
                .findFirst()
                .orElseGet(() -> table.save(last.goingOn(due)));
    }

    /** The goals this one grew from, the latest first. */
    public List<Goal> lineage(Goal goal) {
        List<Goal> earlier = new ArrayList<>();
        GoalId before = goal.grownFrom() == null ? goal.carriedFrom() : goal.grownFrom();
        while (before != null) {
            Goal one = get(before);
            earlier.add(one);
            before = one.grownFrom() == null ? one.carriedFrom() : one.grownFrom();
        }
        return earlier;
    }

    /** @throws GoalMissingException when none is set for this round */
    @Transactional
    public void written(ParticipationId participation) {
        if (setIn(participation).isEmpty()) {
            throw new GoalMissingException();
        }
        events.publishEvent(new Goal.Written(participation));
    }

    public Goal get(GoalId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("goal", id.value()));
    }

    /** Of many children at once, those carried along too; whoever has none is not in it. */
    public Map<ParticipationId, List<Goal>> allIn(Collection<ParticipationId> participations) {
        return participations.isEmpty()
                ? Map.of()
                : table.findByParticipationIdInOrderByDueOn(participations).stream()
                        .collect(Collectors.groupingBy(Goal::participationId));
    }

    /** The goals set in this round. */
    public List<Goal> setIn(ParticipationId participation) {
        return table.findByParticipationIdOrderByDueOn(participation).stream()
                .filter(goal -> goal.carriedFrom() == null)
                .toList();
    }

    /** The goals carried here from the round before, as they stand now. */
    public List<Goal> carriedTo(ParticipationId participation) {
        return table.findByParticipationIdOrderByDueOn(participation).stream()
                .filter(goal -> goal.carriedFrom() != null)
                .toList();
    }

    /** The goals of the round before come along, each with its lineage; a second call changes nothing. */
    @EventListener
    @Transactional
    public void carryTo(Participation.Joined joined) {
        Round round = rounds.get(joined.round());
        RoundId previous = round.previous();
        if (previous == null || !carriedTo(joined.participation()).isEmpty()) {
            return;
        }
        participations
                .findByStudentAndRound(joined.student(), previous)
                .ifPresent(before -> setIn(before.id()).stream()
                        .filter(goal -> goal.may(Goal.Action.CARRY))
                        .forEach(goal -> table.save(goal.carriedTo(joined.participation()))));
    }

    /** The child has no goal yet. */
    public static class GoalMissingException extends RuntimeException {}
}
