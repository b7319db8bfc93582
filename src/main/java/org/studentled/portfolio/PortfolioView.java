package org.studentled.portfolio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.studentled.goals.Goal;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitRating;
import org.studentled.goals.TeacherHabitResponse;
import org.studentled.progress.Chart;
import org.studentled.round.Round;
import org.studentled.school.Student;

/**
 * A child's portfolio with the contents of every page, as screen and paper show it.
 *
 * @param hidden pages the child took out for now
 * @param habits how the child says it works, the latest of each habit
 * @param views what the teacher says to that
 * @param specialistNotes what stands behind the teacher's note
 */
public record PortfolioView(
        Student student,
        Round round,
        List<Section> sections,
        List<PageView> pages,
        List<PageView> hidden,
        List<Goal> lastGoals,
        List<Goal> goals,
        List<HabitRating> habits,
        Map<Habit, TeacherHabitResponse> views,
        @Nullable TeacherNote note,
        List<SpecialistNote> specialistNotes) {

    /** The pages of a section, in their order. */
    public List<PageView> in(Section section) {
        return pages.stream().filter(page -> page.section().equals(section)).toList();
    }

    PortfolioView without(List<PageView> left) {
        return new PortfolioView(
                student,
                round,
                sections,
                pages.stream().filter(page -> !left.contains(page)).toList(),
                List.of(),
                lastGoals,
                goals,
                habits,
                views,
                note,
                specialistNotes);
    }

    /**
     * One page with what is on it.
     *
     * @param chart on a page that shows a chart
     * @param piece on a page that shows a work
     * @param photos of that work
     */
    public record PageView(
            Page page,
            Section section,
            @Nullable Chart chart,
            @Nullable Piece piece,
            List<Photo> photos) {

        public int number() {
            return page.number();
        }

        /** The name of what is on the page; empty where the kind of page is its name. */
        public String title() {
            if (chart != null) {
                return chart.measure().name();
            }
            return piece == null ? "" : piece.title();
        }
    }
}
