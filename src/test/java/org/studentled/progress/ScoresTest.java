package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.school.TextRefused;

/** Scores are corrected, never overwritten, and reading them again changes nothing. */
abstract class ScoresTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Scores scores;

    @Autowired
    WeekScores weekScores;

    private ClassFixture room;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
    }

    @Test
    void the_same_grade_read_twice_is_one_point() {
        take("87");
        take("87.00");
        assertThat(standing()).containsExactly("87");
        assertThat(scores.history(room.fluency.id(), room.ada.id())).hasSize(1);
    }

    @Test
    void a_grade_that_changed_there_takes_the_place_of_the_old_one_which_is_kept() {
        take("87");
        take("91");
        assertThat(standing()).containsExactly("91");
        assertThat(scores.history(room.fluency.id(), room.ada.id())).hasSize(2);
    }

    @Test
    void a_teachers_correction_outlives_the_next_reading_of_the_same_grade() {
        take("8");
        weekScores.type(room.week, room.fluency, room.ada.id(), "88", ScoreSource.TEACHER);
        take("8");
        assertThat(standing()).containsExactly("88");
    }

    @Test
    void a_grade_corrected_there_afterwards_counts_again() {
        take("8");
        weekScores.type(room.week, room.fluency, room.ada.id(), "88", ScoreSource.TEACHER);
        take("89");
        assertThat(standing()).containsExactly("89");
        assertThat(scores.history(room.fluency.id(), room.ada.id())).hasSize(3);
    }

    @Test
    void a_number_typed_again_in_the_same_week_corrects_the_first() {
        weekScores.type(room.week, room.fluency, room.ada.id(), "80", ScoreSource.TEACHER);
        weekScores.type(room.week, room.fluency, room.ada.id(), "80,5", ScoreSource.TEACHER);
        assertThat(standing()).containsExactly("80.5");
    }

    @Test
    void what_a_child_types_is_confirmed_by_typing_it() {
        weekScores.type(room.week, room.fluency, room.ada.id(), "80", ScoreSource.STUDENT);
        assertThat(weekScores.find(room.week, room.fluency.id(), room.ada.id()))
                .get()
                .returns(true, Score::isConfirmed)
                .returns(ScoreSource.STUDENT, Score::source);
    }

    @Test
    void a_child_does_not_write_over_what_the_school_wrote() {
        take("87");
        assertThatThrownBy(() -> weekScores.type(room.week, room.fluency, room.ada.id(), "99", ScoreSource.STUDENT))
                .isInstanceOf(WeekScores.ScoreOfOtherSourceException.class);
        assertThat(standing()).containsExactly("87");
    }

    @Test
    void only_the_number_that_was_seen_is_confirmed() {
        take("87");
        Score seen =
                weekScores.find(room.week, room.fluency.id(), room.ada.id()).orElseThrow();
        take("91");
        weekScores.confirm(room.week, room.fluency, room.ada.id(), seen.id());
        assertThat(scores.series(room.fluency.id(), room.ada.id()))
                .extracting(Score::isConfirmed)
                .containsExactly(false);
    }

    @Test
    void what_is_no_number_is_refused() {
        for (String typed : new String[] {"nine", "-3", "1e9", "1.234", "12 of 20"}) {
            assertThatThrownBy(
                            () -> weekScores.type(room.week, room.fluency, room.ada.id(), typed, ScoreSource.TEACHER))
                    .isInstanceOf(InvalidNumberException.class);
        }
        assertThatThrownBy(() -> weekScores.type(room.week, room.fluency, room.ada.id(), " ", ScoreSource.TEACHER))
                .isInstanceOf(TextRefused.class);
        assertThat(standing()).isEmpty();
    }

    private void take(String amount) {
        LocalDate on = room.week.startsOn();
        scores.importGrade(
                room.fluency,
                new Grade("work-1", "Reading fluency 3", room.ada.id(), new BigDecimal(amount), null, on),
                ScoreSource.CLASSROOM);
    }

    private java.util.List<String> standing() {
        return scores.series(room.fluency.id(), room.ada.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }
}
