package org.studentled.script;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.progress.Grade;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Student;
import org.studentled.school.Students;

/**
 * Thirty invented children over twelve weeks: some absent for weeks, some without a number in something, some with one
 * only, some whose numbers fall, some whose test changed its scale, some without any work, some late in the round.
 */
final class ThirtyStudents {

    private static final int STUDENTS = 30;
    private static final int WEEKS = 12;
    private static final BigDecimal TWENTY = new BigDecimal("20");

    private final ApplicationContext school;
    private final Random dice;
    private final ClassFixture room;
    private final List<Measure> measures;
    private final List<Pupil> students = new ArrayList<>();

    /** What was put in, as it was put in. */
    record Number(LocalDate on, BigDecimal amount, @Nullable BigDecimal outOf) {}

    /** One of the thirty with the numbers that were put in for it. */
    record Pupil(Student student, ParticipationId participation, Map<Measure, List<Number>> numbers) {

        List<Number> numbersOf(Measure measure) {
            return numbers.getOrDefault(measure, List.of());
        }

        @Override
        public String toString() {
            return student.fullName() + " " + numbers.values();
        }
    }

    ThirtyStudents(ApplicationContext school, Band band, long seed) {
        this.school = school;
        dice = new Random(seed);
        room = new ClassFixture(school, band);
        school.getBean(Measures.class).chart(room.id, "Math facts", "", new BigDecimal("60"));
        measures = school.getBean(Measures.class).findByClass(room.id);
        for (int place = 0; place < STUDENTS; place++) {
            students.add(student(place));
        }
    }

    List<Measure> measures() {
        return measures;
    }

    List<Pupil> students() {
        return students;
    }

    private Pupil student(int place) {
        Student student = school.getBean(Students.class)
                .enroll(room.id, "Child Number" + (char) ('A' + place % 26) + place / 26, null);
        ParticipationId id = school.getBean(Participations.class)
                .findByStudentAndRound(student.id(), room.round.id())
                .orElseThrow()
                .id();
        Map<Measure, List<Number>> numbers = new HashMap<>();
        measures.forEach(measure -> numbers.put(measure, numbers(student, measure, place)));
        works(id, place);
        return new Pupil(student, id, numbers);
    }

    private List<Number> numbers(Student student, Measure measure, int place) {
        List<Number> numbers = new ArrayList<>();
        int habit = dice.nextInt(8);
        LocalDate first = room.week.startsOn().minusWeeks(WEEKS);
        BigDecimal amount = new BigDecimal(10 + dice.nextInt(8));
        int joins = place % 7 == 0 ? 7 : 0;
        for (int week = joins; week < WEEKS; week++) {
            boolean missing = habit == 0 || habit == 1 && week != 5 && joins == 0 || dice.nextInt(4) == 0;
            if (missing) {
                continue;
            }
            amount = habit == 2 ? amount.subtract(BigDecimal.ONE).max(BigDecimal.ZERO) : moved(amount);
            BigDecimal top = habit == 3 && week > 8 ? new BigDecimal("50") : TWENTY;
            Number number = new Number(first.plusWeeks(week), amount, top);
            school.getBean(Scores.class)
                    .importGrade(
                            measure,
                            new Grade(
                                    "w" + week + measure.id(), measure.name(), student.id(), amount, top, number.on()),
                            ScoreSource.LMS);
            numbers.add(number);
        }
        return numbers;
    }

    private BigDecimal moved(BigDecimal amount) {
        BigDecimal by = new BigDecimal(dice.nextInt(9) - 3).divide(new BigDecimal("2"));
        return amount.add(by).max(BigDecimal.ZERO);
    }

    private void works(ParticipationId id, int place) {
        Pieces pieces = school.getBean(Pieces.class);
        List<Week> weeks = school.getBean(Weeks.class).findByRound(room.round.id());
        for (Week week : weeks) {
            if (place % 5 != 0 && dice.nextBoolean()) {
                choose(pieces, id, week, Piece.Kind.PROUD);
            }
            if (place % 5 != 0 && dice.nextInt(3) == 0) {
                choose(pieces, id, week, Piece.Kind.COULD_BE_BETTER);
            }
        }
        List<Piece> chosen = pieces.findByParticipation(id);
        if (!chosen.isEmpty() && place % 6 != 0) {
            school.getBean(Portfolios.class)
                    .pickWork(
                            id,
                            chosen.stream()
                                    .filter(piece -> dice.nextInt(4) > 0 || piece == chosen.get(0))
                                    .map(Piece::id)
                                    .toList());
        }
    }

    private static void choose(Pieces pieces, ParticipationId id, Week week, Piece.Kind kind) {
        String title =
                (kind == Piece.Kind.PROUD ? "My poem of week " : "My map of week ") + (char) ('a' + week.number());
        pieces.choose(id, week.id(), kind, new Piece.WorkSlip(title, Piece.Place.PAPER, null, "Because I like it."));
    }
}
