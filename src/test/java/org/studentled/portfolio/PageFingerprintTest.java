package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.goals.Goal;
import org.studentled.goals.GoalId;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitRating;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.WeekId;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/**
 * The fingerprints below were taken once and stand in schools' databases. Whoever renames a type, a field or a constant
 * and sees this fail has marked every printed page of every school as changed.
 */
class PageFingerprintTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ParticipationId ADA = ParticipationId.of(ID.toString());

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(Page.Kind.COVER, COVER, COVER_BEFORE),
                Arguments.of(Page.Kind.PIECE, PIECE, PIECE_BEFORE),
                Arguments.of(Page.Kind.GOALS, GOALS, GOALS_BEFORE),
                Arguments.of(Page.Kind.HABITS, HABITS, HABITS_BEFORE));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_keeps_the_fingerprint_it_was_printed_with(Page.Kind kind, String today, String before) {
        PortfolioView portfolio = portfolio("Practice reading aloud");
        PortfolioView.PageView page = pageOf(portfolio, kind);
        assertThat(PageFingerprint.compute(portfolio, page)).isEqualTo(today);
        assertThat(PageFingerprint.matches(today, portfolio, page)).isTrue();
        assertThat(PageFingerprint.matches(before, portfolio, page)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_that_says_something_else_has_another(Page.Kind kind, String today, String before) {
        PortfolioView portfolio = portfolio("Something else");
        PortfolioView.PageView page = pageOf(portfolio, kind);
        assertThat(PageFingerprint.matches(today, portfolio, page)).isFalse();
        assertThat(PageFingerprint.matches(before, portfolio, page)).isFalse();
    }

    private static final String COVER = "2:8da439db1006681495752bcbac6cccd46cabaf9ade0943662471eda1f10b";
    private static final String COVER_BEFORE = "32b9669993e752b7b59d77290b36a5ecc0e70fe555fb614cc2d77b379c804f94";
    private static final String PIECE = "2:14e7cbf3e7f99780db1d7bf36e4804b9561f2016778791a1c9e8c5ea5be3";
    private static final String PIECE_BEFORE = "0f9648ae7fa7a52abcaa49b327b92bc9a9484ca0db9894db5c5cfcb728ce45c7";
    private static final String GOALS = "2:9f9cfa45134c3d4847180057f0fdf599e0c5fd19f2b9337900fbc01afc5e";
    private static final String GOALS_BEFORE = "8045dcb51900ba27b74f3103ad88d88c2ef362302de428cedfded7e628b02b4e";
    private static final String HABITS = "2:07d8a2ddd400e5105b3b3300b2b068e83fd3432be68c676b4446f226deb4";
    private static final String HABITS_BEFORE = "6c0397aa007af9e417ce2f5d9f9322af40148a44a85a5a9d61e968684af47056";

    private static PortfolioView.PageView pageOf(PortfolioView portfolio, Page.Kind kind) {
        return portfolio.pages().stream()
                .filter(page -> page.page().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Ada's book; the words stand somewhere on each of its pages. */
    private static PortfolioView portfolio(String words) {
        Section section = new Section(new SectionId(ID), new RoundId(ID), Page.Kind.PIECE, "Work", 1, 3, false);
        Piece poem = new Piece(
                new PieceId(ID),
                ADA,
                new WeekId(ID),
                Piece.Kind.PROUD,
                words,
                Piece.Place.PAPER,
                null,
                "I like the rain in it.",
                Instant.EPOCH,
                3);
        return new PortfolioView(
                new Student(new StudentId(ID), new ClassId(ID), "Ada Okafor", "Ada", null, 0),
                new Round(
                        new RoundId(ID),
                        new ClassId(ID),
                        "Autumn",
                        Band.GRADES_2_3,
                        Phase.PREP,
                        RoundDates.usual(LocalDate.of(2026, 2, 2)),
                        null,
                        false,
                        0),
                List.of(section),
                List.of(
                        page(section, Page.Kind.COVER, 1, null, List.of()),
                        page(
                                section,
                                Page.Kind.PIECE,
                                2,
                                poem,
                                List.of(new Photo(new PhotoId(ID), ADA, poem.id(), 800, 600))),
                        page(section, Page.Kind.GOALS, 3, null, List.of()),
                        page(section, Page.Kind.HABITS, 4, null, List.of())),
                List.of(),
                List.of(),
                List.of(goal(words)),
                List.of(new HabitRating(
                        ADA, new WeekId(ID), Habit.ORGANIZATION, 2, 3, words, Instant.parse("2026-02-06T15:00:00Z"))),
                Map.of(),
                null,
                List.of());
    }

    private static Goal goal(String words) {
        return new Goal(
                new GoalId(ID),
                ADA,
                words,
                "Reading fluency",
                "60",
                "80",
                LocalDate.of(2026, 5, 1),
                "Read 20 minutes",
                "Listen to me",
                Goal.Status.PROPOSED,
                "",
                null,
                null,
                2);
    }

    private static PortfolioView.PageView page(
            Section section, Page.Kind kind, int number, @Nullable Piece piece, List<Photo> photos) {
        return new PortfolioView.PageView(
                new Page(new PageId(ID), ADA, kind, null, "", number, null, false, false, 0),
                section,
                null,
                piece,
                photos);
    }
}
