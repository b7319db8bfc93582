package org.studentled.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import org.studentled.goals.Goal;
import org.studentled.goals.HabitRating;

/**
 * What fingerprints of before 2026-12 were made of: the {@code toString()} of records, written out here letter by
 * letter, so that books printed then are still compared rightly whatever those records are called today.
 */
final class EarlierPageFingerprint {

    private EarlierPageFingerprint() {}

    static String visible(PortfolioView portfolio, PortfolioView.PageView page) {
        return switch (page.page().kind()) {
            case COVER ->
                list(portfolio.pages().stream()
                        .map(each -> each.number() + " " + each.title())
                        .toList());
            case CHART ->
                page.chart() == null
                        ? ""
                        : list(page.chart().points().stream()
                                .map(point -> point.takenOn() + " " + point.plainAmount() + " " + point.outOf())
                                .toList());
            case PIECE -> page.piece() == null ? "" : words(page.piece()) + photos(page.photos());
            case GOALS -> goals(portfolio.lastGoals()) + goals(portfolio.goals());
            case HABITS ->
                list(portfolio.habits().stream()
                        .map(EarlierPageFingerprint::habit)
                        .toList());
            case TEACHER_NOTE ->
                portfolio.note() == null ? "" : portfolio.note().text();
            case FAMILY -> "";
        };
    }

    private static String words(Piece piece) {
        return piece.title() + "\n" + PrintedWords.word(piece.place()) + "\n" + piece.link() + "\n"
                + piece.reflection();
    }

    private static String photos(List<Photo> photos) {
        return list(photos.stream()
                .map(photo -> "Photo[id=" + photo.id() + ", participation=" + photo.participation() + ", piece="
                        + photo.piece() + ", width=" + photo.width() + ", height=" + photo.height() + "]")
                .toList());
    }

    private static String goals(List<Goal> goals) {
        return list(goals.stream().map(EarlierPageFingerprint::goal).toList());
    }

    private static String goal(Goal goal) {
        return "Goal[id=" + goal.id() + ", participationId=" + goal.participationId() + ", willDo=" + goal.willDo()
                + ", measure=" + goal.measure() + ", startsAt=" + goal.startsAt() + ", target=" + goal.target()
                + ", dueOn=" + goal.dueOn() + ", everyWeek=" + goal.everyWeek() + ", helpAtHome=" + goal.helpAtHome()
                + ", status=" + PrintedWords.word(goal.status()) + ", reason=" + goal.reason() + ", carriedFrom="
                + goal.carriedFrom() + ", grownFrom=" + goal.grownFrom() + ", version=" + goal.version() + "]";
    }

    private static String habit(HabitRating rating) {
        return "HabitRating[participation=" + rating.participation() + ", week=" + rating.week() + ", habit="
                + PrintedWords.word(rating.habit()) + ", level=" + rating.level() + ", best=" + rating.best()
                + ", example="
                + rating.example() + ", ratedAt=" + rating.ratedAt() + "]";
    }

    private static String list(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
