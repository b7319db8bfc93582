package org.studentled.portfolio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.studentled.goals.Goal;
import org.studentled.goals.HabitRating;
import org.studentled.progress.Chart;

/**
 * A fingerprint of what a reader sees on a page, stored with the page when it is printed. It is made of written-out
 * values only, never of a {@code toString()}: renaming a type or a field must not mark every printed page as changed.
 *
 * <p>Form: {@value #VERSION} and 60 hexadecimal digits of a SHA-256. Fingerprints of 64 digits without the version are
 * those of before 2026-12; {@link EarlierPageFingerprint} still compares with them.
 */
final class PageFingerprint {

    static final String VERSION = "2:";

    private static final String BETWEEN_VALUES = "\u001f";
    private static final String BETWEEN_ROWS = "\u001e";
    private static final int DIGITS = 60;

    private PageFingerprint() {}

    /** At most 62 letters; two pages that look the same have the same one. */
    static String compute(PortfolioView portfolio, PortfolioView.PageView page) {
        return VERSION + sha256(visible(portfolio, page)).substring(0, DIGITS);
    }

    /** Whether a page still looks as it did when it was given this fingerprint. */
    static boolean matches(String stored, PortfolioView portfolio, PortfolioView.PageView page) {
        return stored.startsWith(VERSION)
                ? stored.equals(compute(portfolio, page))
                : stored.equals(sha256(EarlierPageFingerprint.visible(portfolio, page)));
    }

    /** Everything a reader sees on the page, as one text. */
    static String visible(PortfolioView portfolio, PortfolioView.PageView page) {
        return switch (page.page().kind()) {
            case COVER -> rows(portfolio.pages().stream().map(each -> row(each.number(), each.title())));
            case CHART -> page.chart() == null ? "" : chart(page.chart());
            case PIECE -> page.piece() == null ? "" : piece(page.piece(), page.photos());
            case GOALS -> goals(portfolio.lastGoals()) + "\u001d" + goals(portfolio.goals());
            case HABITS -> rows(portfolio.habits().stream().map(PageFingerprint::habit));
            case TEACHER_NOTE ->
                (portfolio.note() == null ? "" : portfolio.note().text()) + specialists(portfolio.specialistNotes());
            case FAMILY -> "";
        };
    }

    /** Nothing where there are none, as before there could be any. */
    private static String specialists(List<SpecialistNote> notes) {
        return notes.isEmpty()
                ? ""
                : BETWEEN_ROWS
                        + rows(notes.stream()
                                .map(note -> row(note.signature(), note.title(), note.text(), note.link())));
    }

    private static String chart(Chart chart) {
        return rows(chart.points().stream().map(point -> row(point.takenOn(), point.plainAmount(), point.outOf())));
    }

    private static String piece(Piece piece, List<Photo> photos) {
        return rows(Stream.concat(
                Stream.of(row(piece.title(), PrintedWords.word(piece.place()), piece.link(), piece.reflection())),
                photos.stream().map(photo -> row(photo.id().value(), photo.width(), photo.height()))));
    }

    private static String goals(List<Goal> goals) {
        return rows(goals.stream()
                .map(goal -> row(
                        goal.willDo(),
                        goal.measure(),
                        goal.startsAt(),
                        goal.target(),
                        goal.dueOn(),
                        goal.everyWeek(),
                        goal.helpAtHome(),
                        PrintedWords.word(goal.status()),
                        goal.reason())));
    }

    private static String habit(HabitRating rating) {
        return row(PrintedWords.word(rating.habit()), rating.level(), rating.best(), rating.example());
    }

    private static String rows(Stream<String> rows) {
        return rows.collect(Collectors.joining(BETWEEN_ROWS));
    }

    private static String row(@Nullable Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining(BETWEEN_VALUES));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
