package org.studentled.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.goals.Goal;
import org.studentled.progress.Chart;
import org.studentled.round.Round;
import org.studentled.school.Student;

/** A child's portfolio lying open: every page with what is on it, as screen and paper show it. */
public record OpenBook(
        Student student,
        Round round,
        List<OpenPage> pages,
        List<Goal> lastGoals,
        List<Goal> goals,
        @Nullable TeacherNote note) {

    /**
     * One page with what is on it.
     *
     * @param chart on a page that shows a chart
     * @param piece on a page that shows a work
     */
    public record OpenPage(
            Page page, @Nullable Chart chart, @Nullable Piece piece) {

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
