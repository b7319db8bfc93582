package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;

/** What a teacher types into the grid is saved, marks and all, and nothing that ever stood there is lost. */
abstract class GridEntriesTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    GridEntries marks;

    @Autowired
    Scores scores;

    @Autowired
    WeekScores weekScores;

    @Autowired
    Measures measures;

    private ClassFixture room;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
    }

    @Test
    void a_second_try_stands_beside_the_first_and_is_the_weeks_number() {
        keep("12");
        keep("14 r");
        keep("r14");
        assertThat(standing()).containsExactly("12", "14");
        assertThat(weekScores.find(room.week, room.spelling.id(), room.ada.id()))
                .get()
                .returns(true, Score::retake)
                .returns("14", Score::plainAmount);
    }

    @Test
    void a_correction_of_a_second_try_is_still_one() {
        keep("12");
        keep("14r");
        keep("15");
        assertThat(standing()).containsExactly("12", "15");
        assertThat(scores.series(room.spelling.id(), room.ada.id()))
                .extracting(Score::retake)
                .containsExactly(false, true);
        assertThat(history()).hasSize(3);
    }

    @Test
    void an_excused_child_has_a_gap_until_a_number_comes() {
        keep("ex");
        keep("e");
        assertThat(isExcused()).isTrue();
        assertThat(standing()).isEmpty();
        assertThatThrownBy(() -> weekScores.type(room.week, room.spelling, room.ada.id(), "9", ScoreSource.STUDENT))
                .isInstanceOf(WeekScores.ScoreOfOtherSourceException.class);
        keep("13,5");
        assertThat(isExcused()).isFalse();
        assertThat(standing()).containsExactly("13.5");
    }

    @Test
    void a_number_in_the_wrong_row_is_taken_back_and_kept_in_the_history() {
        keep("12");
        keep("");
        assertThat(standing()).isEmpty();
        assertThat(history())
                .singleElement()
                .satisfies(score -> assertThat(score.withdrawnAt()).isNotNull());
        keep("12");
        assertThat(standing()).containsExactly("12");
    }

    @Test
    void a_grade_taken_back_stays_away_until_it_changes_where_it_was_given() {
        take("12");
        keep("");
        take("12");
        assertThat(standing()).isEmpty();
        take("13");
        assertThat(standing()).containsExactly("13");
    }

    @Test
    void more_than_there_is_to_reach_is_refused_with_the_top() {
        assertThatThrownBy(() -> keep("21"))
                .isInstanceOfSatisfying(
                        MaximumExceeded.class, above -> assertThat(above.top()).isEqualTo("20"));
        assertThatThrownBy(() -> keep("twelve")).isInstanceOf(InvalidNumberException.class);
        assertThatThrownBy(() -> keep("retake")).isInstanceOf(RuntimeException.class);
        assertThat(history()).isEmpty();
    }

    @Test
    void pupils_type_only_where_the_measure_lets_them() {
        Measure closed = measures.correct(room.spelling.id(), "Spelling", "", new BigDecimal("20"), "Spelling", false);
        assertThatThrownBy(() -> weekScores.type(room.week, closed, room.ada.id(), "9", ScoreSource.STUDENT))
                .isInstanceOf(WeekScores.ScoreOfOtherSourceException.class);
        assertThat(weekScores.findByWeek(room.week, closed, room.ada.id()).mayBeTypedByStudent())
                .isFalse();
        weekScores.type(room.week, room.fluency, room.ada.id(), "61", ScoreSource.STUDENT);
        assertThat(scores.series(room.fluency.id(), room.ada.id())).hasSize(1);
    }

    private void keep(String typed) {
        marks.save(room.week, measures.get(room.spelling.id()), room.ada.id(), typed);
    }

    private void take(String amount) {
        scores.importGrade(
                room.spelling,
                new Grade(
                        "w1",
                        "Spelling 3",
                        room.ada.id(),
                        new BigDecimal(amount),
                        new BigDecimal("20"),
                        room.week.startsOn()),
                ScoreSource.MOODLE);
    }

    private boolean isExcused() {
        return weekScores.isExcused(room.week, room.spelling.id(), room.ada.id());
    }

    private List<String> standing() {
        return scores.series(room.spelling.id(), room.ada.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }

    private List<Score> history() {
        return scores.history(room.spelling.id(), room.ada.id());
    }
}
