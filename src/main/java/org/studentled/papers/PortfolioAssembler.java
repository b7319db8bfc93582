package org.studentled.papers;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goal;
import org.studentled.goals.HabitRating;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.PortfolioView;
import org.studentled.portfolio.SpecialistNote;
import org.studentled.portfolio.TeacherNote;
import org.studentled.printing.PrintablePortfolio;
import org.studentled.progress.Chart;
import org.studentled.school.Classes;
import org.studentled.school.NameDisambiguation;

/** Binds a child's portfolio: every page as it will lie on the table. */
@Component
class PortfolioAssembler {

    private static final String JPEG = "data:image/jpeg;base64,";

    private final Classes classes;
    private final NameDisambiguation nameDisambiguation;
    private final Photos photos;
    private final MessageSource messages;

    PortfolioAssembler(Classes classes, NameDisambiguation nameDisambiguation, Photos photos, MessageSource messages) {
        this.classes = classes;
        this.nameDisambiguation = nameDisambiguation;
        this.photos = photos;
        this.messages = messages;
    }

    PrintablePortfolio assemble(PortfolioView open, Locale language) {
        return new PrintablePortfolio(
                nameDisambiguation.called(open.student()),
                classes.get(open.round().classId()).name(),
                open.round().title(),
                open.round().dates().evening(),
                open.pages().stream().map(page -> leaf(open, page, language)).toList(),
                open.lastGoals().stream().map(PortfolioAssembler::printedGoal).toList(),
                open.goals().stream().map(PortfolioAssembler::printedGoal).toList(),
                note(open),
                false);
    }

    /** The teacher's words, and then what specialists added. */
    private static String note(PortfolioView open) {
        return Stream.concat(
                        Stream.ofNullable(open.note()).map(TeacherNote::text),
                        open.specialistNotes().stream().map(PortfolioAssembler::added))
                .collect(Collectors.joining("\n\n"));
    }

    private static String added(SpecialistNote note) {
        return Stream.of(
                        Stream.of(note.title(), note.text()),
                        Stream.ofNullable(note.link()),
                        Stream.of("— " + note.signature()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static PrintablePortfolio.PrintedGoal printedGoal(Goal goal) {
        return new PrintablePortfolio.PrintedGoal(
                goal.willDo(),
                goal.dueOn(),
                goal.startsAt(),
                goal.target(),
                goal.everyWeek(),
                goal.helpAtHome(),
                goal.status().name(),
                goal.reason());
    }

    private PrintablePortfolio.Leaf leaf(PortfolioView open, PortfolioView.PageView page, Locale language) {
        List<PrintablePortfolio.Habit> habits = page.page().kind() == Page.Kind.HABITS
                ? open.habits().stream().map(rating -> habit(rating, language)).toList()
                : List.of();
        return new PrintablePortfolio.Leaf(
                page.number(),
                page.page().kind().name(),
                page.title(),
                page.chart() == null ? null : chart(page.chart()),
                page.piece() == null ? null : work(page.piece(), language),
                habits);
    }

    private static PrintablePortfolio.Chart chart(Chart chart) {
        return new PrintablePortfolio.Chart(
                chart.svg(),
                chart.measure().unit(),
                chart.points().stream()
                        .map(score -> new PrintablePortfolio.Point(score.takenOn(), score.plainAmount()))
                        .toList());
    }

    private PrintablePortfolio.Work work(Piece piece, Locale language) {
        return new PrintablePortfolio.Work(
                piece.kind() == Piece.Kind.PROUD, piece.reflection(), piece.link(), pictures(piece, language));
    }

    private List<PrintablePortfolio.Picture> pictures(Piece piece, Locale language) {
        List<Photo> taken = photos.findByPiece(piece.id());
        return taken.stream()
                .map(photo -> new PrintablePortfolio.Picture(
                        JPEG + Base64.getEncoder().encodeToString(photos.jpeg(photo.id())),
                        messages.getMessage(
                                "portfolio.photo.alt",
                                new Object[] {taken.indexOf(photo) + 1, piece.title()},
                                language)))
                .toList();
    }

    private PrintablePortfolio.Habit habit(HabitRating rating, Locale language) {
        String level = "goals.habit.level." + rating.best() + "." + rating.level();
        return new PrintablePortfolio.Habit(
                messages.getMessage("goals.habit." + rating.habit(), null, language),
                messages.getMessage(level, null, language),
                rating.example());
    }
}
