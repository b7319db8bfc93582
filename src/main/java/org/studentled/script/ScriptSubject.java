package org.studentled.script;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.studentled.goals.Goal;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitRating;
import org.studentled.goals.TeacherHabitResponse;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Portfolio;
import org.studentled.progress.Measure;
import org.studentled.progress.Score;
import org.studentled.progress.Trend;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.school.StudentId;

/**
 * Whose script it is, in which language, with the book as it lies on the table and all that is known of the child.
 *
 * @param teacher the name that is said in the script; empty while the class has none
 * @param goals those of this round and those carried along
 * @param written into the blanks so far, by blank
 */
record ScriptSubject(
        Participation participation,
        Round round,
        Portfolio portfolio,
        String teacher,
        Map<Measure, List<Score>> numbers,
        List<Piece> works,
        List<Goal> goals,
        List<HabitRating> habits,
        Map<Habit, TeacherHabitResponse> views,
        Map<String, Answers.Written> written,
        Locale language) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** The same child in the language of its script. */
    ScriptSubject in(Locale other) {
        return new ScriptSubject(
                participation, round, portfolio, teacher, numbers, works, goals, habits, views, written, other);
    }

    /** How far a goal that has a number has come; nothing for a goal without a measure of the class. */
    Optional<Trend> numberOf(Goal goal) {
        return numbers.entrySet().stream()
                .filter(each -> each.getKey().name().equalsIgnoreCase(goal.measure()))
                .findFirst()
                .flatMap(each -> Trend.of(each.getValue()));
    }

    ParticipationId id() {
        return participation.id();
    }

    StudentId student() {
        return participation.studentId();
    }

    boolean cameLater() {
        return !participation.joinedOn().isBefore(round.dates().collectingFrom().plusDays(DAYS_OF_A_WEEK));
    }

    LocalDate since() {
        return cameLater() ? participation.joinedOn() : round.dates().collectingFrom();
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL", language).format(day);
    }

    String day(LocalDate day) {
        String pattern = switch (language.getLanguage()) {
            case "en" -> "MMMM d";
            case "es" -> "d 'de' MMMM";
            default -> "d MMMM";
        };
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    void putPage(Map<String, String> values, String blank, UUID shown) {
        portfolio.pageShowing(shown).ifPresent(number -> values.put(blank, String.valueOf(number)));
    }

    void putPage(Map<String, String> values, String blank, Page.Kind kind) {
        portfolio.pageOf(kind).ifPresent(number -> values.put(blank, String.valueOf(number)));
    }
}
