package org.studentled.printing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child's portfolio as it is printed: its sheets in order, each with the page number the script names.
 *
 * @param onlyChanged single leaves that take the place of older ones
 */
public record PrintablePortfolio(
        String student,
        String className,
        String round,
        LocalDate evening,
        List<Leaf> leaves,
        List<PrintedGoal> lastPrintedGoals,
        List<PrintedGoal> printedGoals,
        String note,
        boolean onlyChanged)
        implements Content {

    /** Just these leaves, to put in the place of older ones. */
    public PrintablePortfolio only(List<Integer> numbers) {
        List<Leaf> changed =
                leaves.stream().filter(leaf -> numbers.contains(leaf.number())).toList();
        return new PrintablePortfolio(
                student, className, round, evening, changed, lastPrintedGoals, printedGoals, note, true);
    }

    /**
     * One page.
     *
     * @param kind COVER, CHART, PIECE, GOALS, HABITS, TEACHER_NOTE or FAMILY
     * @param title empty where the kind is its name
     */
    public record Leaf(
            int number,
            String kind,
            String title,
            @Nullable Chart chart,
            @Nullable Work work,
            List<Habit> habits) {}

    /** A child's own line, and the scores as a list. */
    public record Chart(String svg, String unit, List<Point> points) {}

    /** One dated number. */
    public record Point(LocalDate on, String amount) {}

    /**
     * A work with its slip.
     *
     * @param pictures addresses of its photos, as {@code data:} or within the house
     */
    public record Work(boolean proud, String why, @Nullable String link, List<Picture> pictures) {}

    /** A photo with the words for who can't see it. */
    public record Picture(String address, String says) {}

    /** How a child rates their own work habits. */
    public record Habit(String name, String rating, String proof) {}

    /** A goal with what became of it. */
    public record PrintedGoal(
            String will,
            LocalDate by,
            String from,
            String to,
            String weekly,
            String help,
            String status,
            String reason) {}
}
