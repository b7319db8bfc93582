package org.studentled.portfolio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goals;
import org.studentled.goals.Habits;
import org.studentled.progress.Chart;
import org.studentled.progress.Charts;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Opens a child's portfolio: pages in order with charts, works, goals and the teacher's note. */
@Component
public class PortfolioViews {

    private final Portfolios portfolios;
    private final Pieces pieces;
    private final Photos photos;
    private final Measures measures;
    private final Charts charts;
    private final Goals goals;
    private final Habits habits;
    private final TeacherNotes notes;
    private final SpecialistNotes specialistNotes;
    private final Sections sections;
    private final Approvals approvals;
    private final Participations participations;
    private final Rounds rounds;
    private final Students students;

    PortfolioViews(
            Portfolios portfolios,
            Pieces pieces,
            Photos photos,
            Measures measures,
            Charts charts,
            Goals goals,
            Habits habits,
            TeacherNotes notes,
            SpecialistNotes specialistNotes,
            Sections sections,
            Approvals approvals,
            Participations participations,
            Rounds rounds,
            Students students) {
        this.portfolios = portfolios;
        this.pieces = pieces;
        this.photos = photos;
        this.measures = measures;
        this.charts = charts;
        this.goals = goals;
        this.habits = habits;
        this.notes = notes;
        this.specialistNotes = specialistNotes;
        this.sections = sections;
        this.approvals = approvals;
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
    }

    public PortfolioView assemble(ParticipationId id) {
        Participation participation = participations.get(id);
        Portfolio portfolio = portfolios.getByParticipation(id);
        PageOrder order = portfolios.order(id);
        return new PortfolioView(
                students.get(participation.studentId()),
                rounds.get(participation.roundId()),
                sections.findByRound(participation.roundId()),
                opened(portfolio.pages(), order, participation.studentId()),
                opened(portfolio.hidden(), order, participation.studentId()),
                goals.carriedTo(id),
                goals.setIn(id),
                habits.latest(id),
                habits.responsesOf(id),
                notes.findByParticipation(id).orElse(null),
                specialistNotes.findByParticipation(id).stream()
                        .filter(note -> !note.leftOut())
                        .toList());
    }

    /** What the family may see: nothing before the teacher's word where it is asked for, and no page kept back. */
    public Optional<PortfolioView> forFamily(ParticipationId id) {
        PortfolioView portfolio = assemble(id);
        if (Approvals.isAskedFor(portfolio.round().band()) && !approvals.given(id)) {
            return Optional.empty();
        }
        return Optional.of(portfolio.without(portfolio.pages().stream()
                .filter(page -> page.page().withheld())
                .toList()));
    }

    private List<PortfolioView.PageView> opened(List<Page> pages, PageOrder order, StudentId student) {
        return pages.stream()
                .map(page -> new PortfolioView.PageView(
                        page, order.sectionOf(page), chart(page, student), piece(page), photos(page)))
                .toList();
    }

    private @Nullable Chart chart(Page page, StudentId student) {
        return page.kind() == Page.Kind.CHART && page.shows() != null
                ? charts.draw(measures.get(new MeasureId(page.shows())), student)
                : null;
    }

    private List<Photo> photos(Page page) {
        return page.kind() == Page.Kind.PIECE && page.shows() != null
                ? photos.findByPiece(new PieceId(page.shows()))
                : List.of();
    }

    private @Nullable Piece piece(Page page) {
        return page.kind() == Page.Kind.PIECE && page.shows() != null ? pieces.get(new PieceId(page.shows())) : null;
    }
}
