package org.studentled.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.OnH2;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.school.Students;

/** What a child says when something is missing, late, lost or not reached. */
@OnH2
class ScriptEdgesTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Scripts scripts;

    @Autowired
    Goals goals;

    @ParameterizedTest
    @EnumSource(Band.class)
    void a_child_without_any_number_work_or_goal_still_has_something_true_to_say(Band band) {
        ClassFixture room = new ClassFixture(school, band);
        Script script = scripts.getByParticipation(room.participationOf(room.ben), Locale.ENGLISH);
        assertThat(script.steps()).contains(Step.MEET, Step.DATA, Step.FAMILY, Step.CLOSE);
        assertThat(script.lines()).allSatisfy(line -> {
            assertThat(line.spoken()).doesNotContain("null").doesNotContain("[").doesNotContain("{");
            assertThat(line.parts())
                    .noneMatch(part -> part.kind() == Line.Kind.NUMBER || part.kind() == Line.Kind.PAGE);
        });
    }

    @Test
    void a_child_that_came_later_speaks_of_the_time_since_then() {
        ClassFixture room = new ClassFixture(school);
        ParticipationId late = school.getBean(Participations.class)
                .findByStudentAndRound(
                        school.getBean(Students.class)
                                .enroll(room.id, "Eva Late", null)
                                .id(),
                        room.round.id())
                .orElseThrow()
                .id();
        assertThat(at(late, Step.OPEN)).contains("since I came in");
    }

    @Test
    void a_goal_that_was_missed_is_told_with_its_number_and_its_reason_and_no_blame() {
        ClassFixture room = new ClassFixture(school);
        goals.set(
                room.participationOf(room.ada),
                new Goal.Wish("read 100 words", "Reading fluency", "60", "100", LocalDate.of(2031, 5, 1), "read", ""));
        room.score(room.fluency, room.ada, room.week.startsOn(), "90");
        ParticipationId next = nextRound(room);
        Goal carried = goals.carriedTo(next).get(0);
        goals.setStatus(carried.id(), Goal.Status.NOT_YET, "I was ill for two weeks");
        assertThat(suggested(next, Step.GOALS))
                .startsWith("Last time my goal was: read 100 words. I am not there yet. I am at 90 of 100."
                        + " It was hard because I was ill for two weeks.");
    }

    @Test
    void a_work_whose_original_is_lost_is_told_from_its_page_all_the_same() {
        ClassFixture room = new ClassFixture(school);
        ParticipationId ada = room.participationOf(room.ada);
        Pieces pieces = school.getBean(Pieces.class);
        Piece lost = pieces.choose(
                ada, room.week.id(), Piece.Kind.PROUD, new Piece.WorkSlip("My volcano", Piece.Place.LOST, null, ""));
        school.getBean(Portfolios.class).pickWork(ada, java.util.List.of(lost.id()));
        assertThat(suggested(ada, Step.WORK)).startsWith("Page 4 is my best work, My volcano.");
    }

    @Test
    void a_habit_is_told_with_the_childs_own_example() {
        ClassFixture room = new ClassFixture(school);
        ParticipationId ada = room.participationOf(room.ada);
        Habits habits = school.getBean(Habits.class);
        habits.rate(ada, room.week.id(), Habit.EFFORT, 3, Band.GRADES_2_3);
        habits.giveExample(ada, room.week.id(), Habit.EFFORT, "I did the long one");
        assertThat(suggested(ada, Step.HABITS))
                .isEqualTo("For trying hard I say: mostly. I showed it when I did the long one.");
    }

    private ParticipationId nextRound(ClassFixture room) {
        school.getBean(Rounds.class).enter(room.round.id(), Phase.CLOSED);
        LocalDate later = room.round.dates().collectingFrom().plusWeeks(20);
        Round next = school.getBean(Rounds.class).plan(room.id, "Autumn", Band.GRADES_2_3, RoundDates.usual(later));
        Participations participations = school.getBean(Participations.class);
        participations.joinAll(next.id());
        return participations
                .findByStudentAndRound(room.ada.id(), next.id())
                .orElseThrow()
                .id();
    }

    private String at(ParticipationId id, Step step) {
        return scripts.getByParticipation(id, Locale.ENGLISH).at(step).get(0).spoken();
    }

    /** The first line of a step as the school would fill it. */
    private String suggested(ParticipationId id, Step step) {
        StringBuilder words = new StringBuilder();
        scripts.getByParticipation(id, Locale.ENGLISH)
                .at(step)
                .get(0)
                .parts()
                .forEach(
                        part -> words.append(part.isBlank() ? part.isKnown() ? part.suggestion() : "*" : part.words()));
        return words.toString();
    }
}
