package org.studentled.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goals;
import org.studentled.portfolio.PortfolioView;
import org.studentled.portfolio.PortfolioViews;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.printing.Content;
import org.studentled.printing.Paper;
import org.studentled.printing.PrintOptions;
import org.studentled.printing.PrintablePortfolio;
import org.studentled.printing.Sheet;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** The papers of one child, in the child's language. */
@Component
public class Papers {

    private static final int WEEKS_ON_A_CHART = 10;
    private static final List<StudentPaper> SET = List.of(
            StudentPaper.BOOK,
            StudentPaper.SCRIPT,
            StudentPaper.STEP_CARD,
            StudentPaper.FAMILY_WORDS,
            StudentPaper.THANK_YOU_CARD);

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final PortfolioViews portfolios;
    private final PrintedPortfolios printed;
    private final Goals goals;
    private final Measures measures;
    private final PortfolioAssembler portfolioAssembler;
    private final ScriptPrinter scriptPrinter;
    private final Invitations invitations;
    private final WeekSheets weekSheets;

    Papers(
            Participations participations,
            Rounds rounds,
            Students students,
            NameDisambiguation nameDisambiguation,
            PortfolioViews portfolios,
            PrintedPortfolios printed,
            Goals goals,
            Measures measures,
            PortfolioAssembler portfolioAssembler,
            ScriptPrinter scriptPrinter,
            Invitations invitations,
            WeekSheets weekSheets) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
        this.portfolios = portfolios;
        this.printed = printed;
        this.goals = goals;
        this.measures = measures;
        this.portfolioAssembler = portfolioAssembler;
        this.scriptPrinter = scriptPrinter;
        this.invitations = invitations;
        this.weekSheets = weekSheets;
    }

    public Paper render(StudentPaper kind, ParticipationId id, Locale language, PrintOptions options) {
        return paper(id, language, options, sheets(kind, participations.get(id), language));
    }

    /** A book that is open already, as far as its reader may see it. */
    Paper render(PortfolioView portfolio, Locale language, PrintOptions options) {
        String title = nameDisambiguation.called(portfolio.student()) + " · "
                + portfolio.round().title();
        return new Paper(title, language, options, List.of(portfolio(portfolio, language)));
    }

    Sheet portfolio(PortfolioView portfolio, Locale language) {
        return Sheet.in(language, portfolioAssembler.assemble(portfolio, language));
    }

    /** Everything a child needs on the table, in one go. */
    public Paper set(ParticipationId id, Locale language, PrintOptions options) {
        Participation participation = participations.get(id);
        return paper(
                id,
                language,
                options,
                SET.stream()
                        .flatMap(kind -> sheets(kind, participation, language).stream())
                        .toList());
    }

    List<Sheet> sheets(StudentPaper kind, Participation participation, Locale language) {
        Student student = students.get(participation.studentId());
        String name = nameDisambiguation.called(student);
        return switch (kind) {
            case BOOK -> List.of(Sheet.in(language, portfolio(participation.id(), language)));
            case CHANGED_PAGES -> List.of(Sheet.in(language, changed(participation.id(), language)));
            case SCRIPT ->
                List.of(Sheet.in(
                        language,
                        scriptPrinter.render(
                                participation.id(), name, roundOf(participation).band(), language)));
            case STEP_CARD -> List.of(Sheet.in(language, new Content.StepCard(name)));
            case FAMILY_WORDS -> List.of(Sheet.in(language, new Content.FamilyWords(name)));
            case THEN_AND_NOW -> List.of(Sheet.in(language, thenAndNow(participation.id(), name)));
            case TWO_WEEKS -> weekSheets.assemble(roundOf(participation), name, language);
            case BLANK_CHARTS -> blankCharts(participation, name, language);
            case INVITATION -> invitations.assemble(participation, language);
            case THANK_YOU_CARD -> List.of(Sheet.in(language, new Content.ThankYouCard(name)));
        };
    }

    private PrintablePortfolio portfolio(ParticipationId id, Locale language) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        try {
            PortfolioView open = portfolios.assemble(id);
            return portfolioAssembler.assemble(open, language);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private PrintablePortfolio changed(ParticipationId id, Locale language) {
        List<Integer> numbers = printed.changedSince(id).stream()
                .filter(page -> page.change() != PrintedPortfolios.Change.GONE)
                .map(PrintedPortfolios.Changed::number)
                .toList();
        return portfolio(id, language).only(numbers);
    }

    private Content thenAndNow(ParticipationId id, String name) {
        return new Content.ThenAndNow(
                name,
                goals.carriedTo(id).stream()
                        .map(PortfolioAssembler::printedGoal)
                        .toList());
    }

    private List<Sheet> blankCharts(Participation student, String name, Locale language) {
        List<Sheet> sheets = new ArrayList<>();
        measures.findByClass(roundOf(student).classId())
                .forEach(measure -> sheets.add(Sheet.in(
                        language, new Content.BlankChart(name, measure.name(), measure.unit(), WEEKS_ON_A_CHART))));
        return sheets;
    }

    private Round roundOf(Participation student) {
        return rounds.get(student.roundId());
    }

    private Paper paper(ParticipationId id, Locale language, PrintOptions options, List<Sheet> sheets) {
        Participation participation = participations.get(id);
        Student student = students.get(participation.studentId());
        String title = nameDisambiguation.called(student) + " · "
                + roundOf(participation).title();
        return new Paper(title, language, options, sheets);
    }
}
