package org.studentled.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;

/** A goal lives on into the next round, with its lineage. */
abstract class GoalsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Goals goals;

    @Autowired
    Rounds rounds;

    @Autowired
    Participations participations;

    private ClassFixture room;
    private ParticipationId ada;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
        ada = room.participationOf(room.ada);
    }

    @Test
    void goals_come_along_to_the_next_round_and_remember_where_from() {
        Goal read = goals.set(ada, wish("read 100 words"));
        Goal dropped = goals.set(ada, wish("learn the flute"));
        goals.setStatus(dropped.id(), Goal.Status.DROPPED, "");

        ParticipationId next = nextRound();
        assertThat(goals.carriedTo(next))
                .singleElement()
                .returns("read 100 words", Goal::willDo)
                .returns(read.id(), Goal::carriedFrom)
                .returns(Goal.Status.CARRIED, Goal::status);
        assertThat(goals.setIn(next)).isEmpty();
    }

    @Test
    void joining_twice_carries_once() {
        goals.set(ada, wish("read 100 words"));
        ParticipationId next = nextRound();
        participations.leave(next);
        participations.joinAll(participations.get(next).roundId());
        assertThat(goals.carriedTo(next)).hasSize(1);
    }

    @Test
    void what_became_of_a_carried_goal_leaves_the_old_one_as_it_was() {
        Goal read = goals.set(ada, wish("read 100 words"));
        ParticipationId next = nextRound();
        Goal carried = goals.carriedTo(next).get(0);
        goals.setStatus(carried.id(), Goal.Status.NOT_YET, "I was ill for two weeks.");
        assertThat(goals.get(carried.id())).returns("I was ill for two weeks.", Goal::reason);
        assertThat(goals.get(read.id()).status()).isEqualTo(Goal.Status.PROPOSED);
    }

    @Test
    void the_same_goal_pressed_twice_is_one_goal() {
        goals.set(ada, wish("read 100 words"));
        goals.set(ada, wish("read 100 words"));
        assertThat(goals.setIn(ada)).hasSize(1);
    }

    @Test
    void without_a_goal_nothing_is_written() {
        assertThatThrownBy(() -> goals.written(ada)).isInstanceOf(Goals.GoalMissingException.class);
    }

    private ParticipationId nextRound() {
        rounds.enter(room.round.id(), Phase.CLOSED);
        LocalDate later = room.round.dates().collectingFrom().plusWeeks(20);
        Round next = rounds.plan(room.id, "Autumn", Band.GRADES_2_3, RoundDates.usual(later));
        participations.joinAll(next.id());
        return participations
                .findByStudentAndRound(room.ada.id(), next.id())
                .orElseThrow()
                .id();
    }

    private static Goal.Wish wish(String willDo) {
        return new Goal.Wish(willDo, "", "", "", LocalDate.of(2030, 5, 1), "practise", "");
    }
}
