package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.CountedStatements;

/** What is taken back, hidden or moved where it came from follows here; what a person said about it stays. */
abstract class WithdrawnScoresTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    GradebookImport gradebookImport;

    @Autowired
    Scores scores;

    @Autowired
    Excuses excuses;

    @Autowired
    LastPulls pulls;

    private ClassFixture room;
    private LocalDate day;

    @BeforeEach
    void a_grade_that_was_read() {
        room = new ClassFixture(school);
        day = room.week.startsOn();
        reads(List.of(grade("17", day)), List.of(), Set.of());
    }

    @Test
    void a_grade_taken_back_is_off_the_chart_is_told_and_comes_again() {
        reads(List.of(), List.of(), none());
        assertThat(standing()).isEmpty();
        assertThat(pulls.findByClass(room.id))
                .singleElement()
                .satisfies(last -> assertThat(last.problems()).contains(PullProblem.of("progress.pull.gone", 1)));
        reads(List.of(), List.of(), none());
        reads(List.of(grade("17", day)), List.of(), Set.of());
        reads(List.of(grade("17", day)), List.of(), Set.of());
        assertThat(standing()).containsExactly("17");
        reads(List.of(), List.of(), none());
        reads(List.of(grade("18", day)), List.of(), Set.of());
        assertThat(standing()).containsExactly("18");
        assertThat(scores.history(room.spelling.id(), room.ada.id())).hasSize(3);
    }

    @Test
    void a_reading_that_tells_nothing_takes_nothing_away() {
        reads(List.of(), List.of(), Set.of());
        gradebookImport.recordUnreachable(
                room.id, ScoreSource.MOODLE, List.of(PullProblem.of("gradebooks.error.HALF")));
        reads(List.of(), List.of(), Set.of(new Gradebook.Without(room.ben.id(), "w-1")));
        assertThat(standing()).containsExactly("17");
    }

    @Test
    void what_a_child_confirmed_or_a_teacher_typed_stays() {
        scores.confirm(scores.series(room.spelling.id(), room.ada.id()).get(0).id());
        reads(List.of(), List.of(), none());
        assertThat(standing()).containsExactly("17");
        scores.correct(
                scores.series(room.spelling.id(), room.ada.id()).get(0).id(), BigDecimal.TEN, ScoreSource.TEACHER);
        reads(List.of(), List.of(), none());
        assertThat(standing()).containsExactly("10");
    }

    @Test
    void what_a_person_took_off_stays_off() {
        scores.withdraw(scores.series(room.spelling.id(), room.ada.id()).get(0).id());
        reads(List.of(grade("17", day)), List.of(), Set.of());
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_due_day_that_moves_takes_its_point_along_and_another_day_of_grading_does_not() {
        reads(List.of(grade("17", day.plusDays(1))), List.of(), Set.of());
        assertThat(scores.series(room.spelling.id(), room.ada.id()))
                .singleElement()
                .extracting(Score::takenOn)
                .isEqualTo(day.plusDays(1));
        var undue = grade("17", day.plusDays(3));
        reads(
                List.of(new Grade(
                        undue.workId(), undue.workTitle(), undue.student(), undue.amount(), undue.outOf(), undue.on())),
                List.of(),
                Set.of());
        assertThat(scores.series(room.spelling.id(), room.ada.id()))
                .singleElement()
                .extracting(Score::takenOn)
                .isEqualTo(day.plusDays(1));
    }

    @Test
    void an_excuse_that_ends_there_ends_here_and_may_begin_again() {
        var excused = List.of(new Gradebook.Excused("w-1", "Spelling 1", room.ada.id(), day));
        reads(List.of(), excused, none());
        assertThat(excuses.in(room.week, room.spelling.id(), room.ada.id())).hasSize(1);
        assertThat(standing()).isEmpty();
        reads(List.of(grade("17", day)), List.of(), Set.of(new Gradebook.Without(room.ben.id(), "w-1")));
        assertThat(excuses.in(room.week, room.spelling.id(), room.ada.id())).isEmpty();
        reads(List.of(), excused, none());
        assertThat(excuses.in(room.week, room.spelling.id(), room.ada.id())).hasSize(1);
    }

    @Test
    void a_work_deleted_in_its_course_is_gone_and_another_course_or_a_list_cut_short_says_nothing_of_it() {
        chart(List.of(grade("17", day)), new Gradebook.Course("fall", Set.of("w-1", "w-2")));
        chart(List.of(), null);
        chart(List.of(), new Gradebook.Course("spring", Set.of("w-9")));
        chart(List.of(), new Gradebook.Course("spring", Set.of()));
        assertThat(standing()).containsExactly("17");

        chart(List.of(), new Gradebook.Course("fall", Set.of("w-2")));
        assertThat(standing()).isEmpty();
        assertThat(scores.history(room.spelling.id(), room.ada.id())).hasSize(1);
        chart(List.of(grade("17", day)), new Gradebook.Course("fall", Set.of("w-1", "w-2")));
        assertThat(standing()).as("put back there").containsExactly("17");
    }

    @Test
    void an_excuse_from_a_work_that_is_deleted_ends() {
        var excused = List.of(new Gradebook.Excused("w-1", "Spelling 1", room.ada.id(), day));
        gradebookImport.importPull(
                room.id,
                ScoreSource.MOODLE,
                new Gradebook.Pull(List.of(), excused, Set.of(), List.of())
                        .withWhole(new Gradebook.Course("fall", Set.of("w-1"))));
        chart(List.of(), new Gradebook.Course("fall", Set.of()));
        assertThat(excuses.in(room.week, room.spelling.id(), room.ada.id())).isEmpty();
    }

    /** One question for each child of a class of thirty was nine hundred for thirty works. */
    @Test
    void a_reading_asks_as_often_for_thirty_grades_as_for_five() {
        assertThat(questions(30)).isEqualTo(questions(5));
    }

    private long questions(int works) {
        ClassFixture other = new ClassFixture(school);
        List<Grade> read = IntStream.range(0, works)
                .mapToObj(number -> new Grade(
                        "w-" + number,
                        "Spelling " + number,
                        (number % 2 == 0 ? other.ada : other.ben).id(),
                        BigDecimal.TEN,
                        BigDecimal.valueOf(20),
                        day,
                        true))
                .toList();
        var pull = new Gradebook.Pull(read, List.of())
                .withWhole(new Gradebook.Course(
                        "fall", read.stream().map(Grade::workId).collect(Collectors.toSet())));
        gradebookImport.importPull(other.id, ScoreSource.MOODLE, pull);
        return CountedStatements.of(() -> gradebookImport.importPull(other.id, ScoreSource.MOODLE, pull))
                .size();
    }

    private void chart(List<Grade> grades, Gradebook.@Nullable Course course) {
        var pull = new Gradebook.Pull(grades, List.of());
        gradebookImport.importPull(room.id, ScoreSource.MOODLE, course == null ? pull : pull.withWhole(course));
    }

    private void reads(List<Grade> grades, List<Gradebook.Excused> excused, Set<Gradebook.Without> without) {
        gradebookImport.importPull(
                room.id, ScoreSource.MOODLE, new Gradebook.Pull(grades, excused, without, List.of()));
    }

    private Set<Gradebook.Without> none() {
        return Set.of(new Gradebook.Without(room.ada.id(), "w-1"));
    }

    private Grade grade(String amount, LocalDate on) {
        return new Grade("w-1", "Spelling 1", room.ada.id(), new BigDecimal(amount), BigDecimal.valueOf(20), on, true);
    }

    private List<String> standing() {
        return scores.series(room.spelling.id(), room.ada.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }
}
