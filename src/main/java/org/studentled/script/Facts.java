package org.studentled.script;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.portfolio.Book;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.Scores;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.Classes;
import org.studentled.school.Staff;

/** Gathers what is true about a child, as its script needs it: charts, works, goals, pages. */
@Component
class Facts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

    private final Participations participations;
    private final Rounds rounds;
    private final Classes classes;
    private final Staff staff;
    private final Measures measures;
    private final Scores scores;
    private final Pieces pieces;
    private final Books books;
    private final Goals goals;

    Facts(
            Participations participations,
            Rounds rounds,
            Classes classes,
            Staff staff,
            Measures measures,
            Scores scores,
            Pieces pieces,
            Books books,
            Goals goals) {
        this.participations = participations;
        this.rounds = rounds;
        this.classes = classes;
        this.staff = staff;
        this.measures = measures;
        this.scores = scores;
        this.pieces = pieces;
        this.books = books;
        this.goals = goals;
    }

    Round round(ParticipationId id) {
        return rounds.get(participations.get(id).roundId());
    }

    /** What a passage repeats for, each with its values; a passage that repeats for nothing stands once. */
    List<Bindings> of(ParticipationId id, String each) {
        return switch (each) {
            case "measure" -> measures(id);
            case "proud" -> works(id, Piece.Kind.PROUD);
            case "better" -> works(id, Piece.Kind.COULD_BE_BETTER);
            case "goal" -> goals(id, goals.setIn(id));
            case "lastgoal" -> goals(id, goals.carriedTo(id));
            default -> List.of(new Bindings("", "always", general(id)));
        };
    }

    /** The page of the book that belongs to a step as a whole. */
    @Nullable
    Integer page(ParticipationId id, Step step) {
        Page.Kind kind = switch (step) {
            case OPEN -> Page.Kind.COVER;
            case GOALS, PLAN -> Page.Kind.GOALS;
            case HABITS -> Page.Kind.HABITS;
            case FAMILY -> Page.Kind.FAMILY;
            case TEACHER -> Page.Kind.TEACHER_NOTE;
            case MEET, SETTLE, DATA, WORK, CLOSE -> null;
        };
        return kind == null ? null : books.of(id).pageOf(kind).orElse(null);
    }

    private Map<String, String> general(ParticipationId id) {
        Round round = round(id);
        LocalDate since = participations.get(id).joinedOn();
        LocalDate first = round.calendar().collectingFrom();
        Map<String, String> values = new HashMap<>();
        values.put("round.since", MONTH.format(since.isAfter(first) ? since : first));
        values.put(
                "teacher",
                classes.teachersOf(round.classId()).stream()
                        .findFirst()
                        .map(teacher -> staff.get(teacher).name())
                        .orElse(""));
        return values;
    }

    private List<Bindings> measures(ParticipationId id) {
        Participation participation = participations.get(id);
        Book book = books.of(id);
        List<Bindings> bindings = new ArrayList<>();
        for (Measure measure : measures.of(round(id).classId())) {
            List<Score> series = scores.series(measure.id(), participation.studentId());
            Map<String, String> values = new HashMap<>();
            values.put("name", measure.name());
            page(book, measure.id().value(), values);
            bindings.add(new Bindings(measure.id().toString(), trend(series, values), values));
        }
        return bindings;
    }

    private static String trend(List<Score> series, Map<String, String> values) {
        if (series.isEmpty()) {
            return "none";
        }
        Score first = series.get(0);
        Score latest = series.get(series.size() - 1);
        BigDecimal delta = latest.amount().subtract(first.amount());
        values.put("first", first.plainAmount());
        values.put("first.when", MONTH.format(first.takenOn()));
        values.put("latest", latest.plainAmount());
        values.put("delta", delta.abs().stripTrailingZeros().toPlainString());
        if (series.size() == 1) {
            return "one";
        }
        return delta.signum() > 0 ? "up" : delta.signum() < 0 ? "down" : "same";
    }

    private List<Bindings> works(ParticipationId id, Piece.Kind kind) {
        Book book = books.of(id);
        List<Bindings> bindings = new ArrayList<>();
        for (Piece piece : pieces.of(id)) {
            if (piece.kind() == kind && book.pageShowing(piece.id().value()).isPresent()) {
                Map<String, String> values = new HashMap<>();
                values.put("title", piece.title());
                page(book, piece.id().value(), values);
                bindings.add(new Bindings(piece.id().toString(), "always", values));
            }
        }
        return bindings;
    }

    private List<Bindings> goals(ParticipationId id, List<Goal> told) {
        List<Bindings> bindings = new ArrayList<>();
        for (Goal goal : told) {
            Map<String, String> values = new HashMap<>();
            values.put("goal", goal.willDo());
            values.put("goal.by", DAY.format(goal.dueOn()));
            values.put("goal.weekly", goal.everyWeek());
            values.put("goal.help", goal.helpAtHome());
            bindings.add(new Bindings(goal.id().toString(), goal.status().name().toLowerCase(Locale.ROOT), values));
        }
        return bindings;
    }

    private static void page(Book book, UUID shown, Map<String, String> values) {
        book.pageShowing(shown).ifPresent(number -> values.put("page", String.valueOf(number)));
    }
}
