package org.studentled.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goals;
import org.studentled.portfolio.OpenBook;
import org.studentled.portfolio.OpenBooks;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.printing.Book;
import org.studentled.printing.Content;
import org.studentled.printing.Look;
import org.studentled.printing.Paper;
import org.studentled.printing.Sheet;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** The papers of one child, in the child's language. */
@Component
public class Papers {

    private static final int WEEKS_ON_A_CHART = 10;
    private static final List<ChildPaper> SET = List.of(
            ChildPaper.BOOK,
            ChildPaper.SCRIPT,
            ChildPaper.STEP_CARD,
            ChildPaper.FAMILY_WORDS,
            ChildPaper.THANK_YOU_CARD);

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final OpenBooks books;
    private final PrintedBooks printed;
    private final Goals goals;
    private final Measures measures;
    private final Binding binding;
    private final Prompter prompter;
    private final Invitations invitations;
    private final WeekSheets weekSheets;

    Papers(
            Participations participations,
            Rounds rounds,
            Students students,
            OpenBooks books,
            PrintedBooks printed,
            Goals goals,
            Measures measures,
            Binding binding,
            Prompter prompter,
            Invitations invitations,
            WeekSheets weekSheets) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.books = books;
        this.printed = printed;
        this.goals = goals;
        this.measures = measures;
        this.binding = binding;
        this.prompter = prompter;
        this.invitations = invitations;
        this.weekSheets = weekSheets;
    }

    public Paper of(ChildPaper kind, ParticipationId id, Locale language, Look look) {
        return paper(id, language, look, sheets(kind, participations.get(id), language));
    }

    /** A book that is open already, as far as its reader may see it. */
    Paper of(OpenBook book, Locale language, Look look) {
        String title = book.student().callName() + " · " + book.round().title();
        return new Paper(title, language, look, List.of(book(book, language)));
    }

    Sheet book(OpenBook book, Locale language) {
        return Sheet.in(language, binding.bind(book, language));
    }

    /** Everything a child needs on the table, in one go. */
    public Paper set(ParticipationId id, Locale language, Look look) {
        Participation participation = participations.get(id);
        return paper(
                id,
                language,
                look,
                SET.stream()
                        .flatMap(kind -> sheets(kind, participation, language).stream())
                        .toList());
    }

    List<Sheet> sheets(ChildPaper kind, Participation child, Locale language) {
        Student student = students.get(child.studentId());
        String name = student.callName();
        return switch (kind) {
            case BOOK -> List.of(Sheet.in(language, book(child.id(), language)));
            case CHANGED_PAGES -> List.of(Sheet.in(language, changed(child.id(), language)));
            case SCRIPT ->
                List.of(Sheet.in(
                        language,
                        prompter.write(child.id(), name, roundOf(child).band(), language)));
            case STEP_CARD -> List.of(Sheet.in(language, new Content.StepCard(name)));
            case FAMILY_WORDS -> List.of(Sheet.in(language, new Content.FamilyWords(name)));
            case THEN_AND_NOW -> List.of(Sheet.in(language, thenAndNow(child.id(), name)));
            case TWO_WEEKS -> weekSheets.of(roundOf(child), name, language);
            case BLANK_CHARTS -> blankCharts(child, name, language);
            case INVITATION -> invitations.of(child, language);
            case THANK_YOU_CARD -> List.of(Sheet.in(language, new Content.ThankYouCard(name)));
        };
    }

    private Book book(ParticipationId id, Locale language) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        try {
            OpenBook open = books.of(id);
            return binding.bind(open, language);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private Book changed(ParticipationId id, Locale language) {
        List<Integer> numbers = printed.changedSince(id).stream()
                .filter(page -> page.change() != PrintedBooks.Change.GONE)
                .map(PrintedBooks.Changed::number)
                .toList();
        return book(id, language).only(numbers);
    }

    private Content thenAndNow(ParticipationId id, String name) {
        return new Content.ThenAndNow(
                name, goals.carriedTo(id).stream().map(Binding::aim).toList());
    }

    private List<Sheet> blankCharts(Participation child, String name, Locale language) {
        List<Sheet> sheets = new ArrayList<>();
        measures.of(roundOf(child).classId())
                .forEach(measure -> sheets.add(Sheet.in(
                        language, new Content.BlankChart(name, measure.name(), measure.unit(), WEEKS_ON_A_CHART))));
        return sheets;
    }

    private Round roundOf(Participation child) {
        return rounds.get(child.roundId());
    }

    private Paper paper(ParticipationId id, Locale language, Look look, List<Sheet> sheets) {
        Participation participation = participations.get(id);
        Student student = students.get(participation.studentId());
        String title = student.callName() + " · " + roundOf(participation).title();
        return new Paper(title, language, look, sheets);
    }
}
