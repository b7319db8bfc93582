package org.studentled.portfolio;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goals;
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
public class OpenBooks {

    private final Books books;
    private final Pieces pieces;
    private final Measures measures;
    private final Charts charts;
    private final Goals goals;
    private final TeacherNotes notes;
    private final Participations participations;
    private final Rounds rounds;
    private final Students students;

    OpenBooks(
            Books books,
            Pieces pieces,
            Measures measures,
            Charts charts,
            Goals goals,
            TeacherNotes notes,
            Participations participations,
            Rounds rounds,
            Students students) {
        this.books = books;
        this.pieces = pieces;
        this.measures = measures;
        this.charts = charts;
        this.goals = goals;
        this.notes = notes;
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
    }

    public OpenBook of(ParticipationId id) {
        Participation participation = participations.get(id);
        return new OpenBook(
                students.get(participation.studentId()),
                rounds.get(participation.roundId()),
                books.of(id).pages().stream()
                        .map(page -> open(page, participation.studentId()))
                        .toList(),
                goals.carriedTo(id),
                goals.setIn(id),
                notes.of(id).orElse(null));
    }

    private OpenBook.OpenPage open(Page page, StudentId student) {
        return new OpenBook.OpenPage(page, chart(page, student), piece(page));
    }

    private @Nullable Chart chart(Page page, StudentId student) {
        return page.kind() == Page.Kind.CHART && page.shows() != null
                ? charts.of(measures.get(new MeasureId(page.shows())), student)
                : null;
    }

    private @Nullable Piece piece(Page page) {
        return page.kind() == Page.Kind.PIECE && page.shows() != null ? pieces.get(new PieceId(page.shows())) : null;
    }
}
