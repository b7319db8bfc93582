package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.NotFoundException;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.TextRules;

/** What specialists add to the portfolios, until these are printed or the round is closed. */
@Component
public class SpecialistNotes {

    /** More than one page holds; whoever has more to say changes what is there. */
    private static final int MOST_OF_ONE = 5;

    private final JdbcClient db;
    private final Participations participations;
    private final Rounds rounds;
    private final PrintedPages printed;
    private final Staff staff;
    private final Clock clock;

    SpecialistNotes(
            JdbcClient db,
            Participations participations,
            Rounds rounds,
            PrintedPages printed,
            Staff staff,
            Clock clock) {
        this.db = db;
        this.participations = participations;
        this.rounds = rounds;
        this.printed = printed;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * @throws org.studentled.school.TextRefused when the words or the name of the role are missing or too long
     * @throws RequestRefused (conflict) when there are too many already, or the portfolio is printed
     */
    @Transactional
    public SpecialistNoteId add(ParticipationId participation, SpecialistNote.Draft draft, StaffId by) {
        requireOpen(participation);
        if (findByAuthor(participation, by).size() >= MOST_OF_ONE) {
            throw RequestRefused.conflict("portfolio.specialist.tooMany", MOST_OF_ONE);
        }
        SpecialistNoteId id = SpecialistNoteId.random();
        write(
                "insert into specialist_note (id, participation_id, written_by, written_as, title, text, link, left_out, written_at)"
                        + " values (:id, :participation, :by, :as, :title, :text, :link, false, :at)",
                id,
                participation,
                draft,
                by);
        return id;
    }

    /** @throws RequestRefused (conflict) when the portfolio is printed */
    @Transactional
    public void change(SpecialistNoteId id, SpecialistNote.Draft draft) {
        SpecialistNote before = get(id);
        requireOpen(before.participation());
        write(
                "update specialist_note set written_as = :as, title = :title, text = :text, link = :link, written_at = :at"
                        + " where id = :id and participation_id = :participation and written_by = :by",
                id,
                before.participation(),
                draft,
                before.writtenBy());
    }

    private void write(
            String sql, SpecialistNoteId id, ParticipationId participation, SpecialistNote.Draft draft, StaffId by) {
        db.sql(sql)
                .param("id", id.value())
                .param("participation", participation.value())
                .param("by", by.value())
                .param("as", TextRules.required(draft.writtenAs(), SpecialistNote.LONGEST_ROLE))
                .param("title", TextRules.optional(draft.title(), SpecialistNote.LONGEST_TITLE))
                .param("text", TextRules.required(draft.text(), SpecialistNote.LONGEST_TEXT))
                .param("link", WebLink.read(draft.link()), java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** @throws RequestRefused (conflict) when the portfolio is printed */
    @Transactional
    public void remove(SpecialistNoteId id) {
        requireOpen(get(id).participation());
        db.sql("delete from specialist_note where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The teacher of the class decides what is in the portfolio, also when it is on paper already. */
    @Transactional
    public void leaveOut(SpecialistNoteId id, boolean out) {
        db.sql("update specialist_note set left_out = :out where id = :id")
                .param("out", out)
                .param("id", id.value())
                .update();
    }

    /** Whether a specialist may still add or change something. */
    public boolean isOpen(ParticipationId participation) {
        return printed.when(participation).isEmpty()
                && rounds.get(participations.get(participation).roundId()).isOpen();
    }

    public SpecialistNote get(SpecialistNoteId id) {
        return find("n.id = :id", Map.of("id", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("specialist note", id.value()));
    }

    /** All of one student, those left out too; the first written first. */
    public List<SpecialistNote> findByParticipation(ParticipationId participation) {
        return find("n.participation_id = :participation", Map.of("participation", participation.value()));
    }

    public List<SpecialistNote> findByAuthor(ParticipationId participation, StaffId author) {
        return findByParticipation(participation).stream()
                .filter(note -> note.writtenBy().equals(author))
                .toList();
    }

    /** How many one specialist has written for each of these students. */
    public Map<ParticipationId, Long> countByAuthor(Collection<ParticipationId> participations, StaffId author) {
        return participations.isEmpty()
                ? Map.of()
                : find(
                                "n.participation_id in (:all) and n.written_by = :by",
                                Map.of(
                                        "all",
                                        participations.stream()
                                                .map(ParticipationId::value)
                                                .toList(),
                                        "by",
                                        author.value()))
                        .stream()
                        .collect(Collectors.groupingBy(SpecialistNote::participation, Collectors.counting()));
    }

    private List<SpecialistNote> find(String condition, Map<String, Object> values) {
        List<Row> rows = db.sql("select n.* from specialist_note n where " + condition + " order by n.written_at, n.id")
                .params(values)
                .query((row, number) -> new Row(
                        new SpecialistNoteId(row.getObject("id", UUID.class)),
                        new ParticipationId(row.getObject("participation_id", UUID.class)),
                        new StaffId(row.getObject("written_by", UUID.class)),
                        row.getString("written_as"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("link"),
                        row.getBoolean("left_out"),
                        row.getTimestamp("written_at")))
                .list();
        Map<StaffId, StaffMember> authors = rows.isEmpty()
                ? Map.of()
                : staff.byId(rows.stream().map(Row::by).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.signed(authors)).toList();
    }

    private void requireOpen(ParticipationId id) {
        Participation participation = participations.lock(id);
        rounds.get(participation.roundId()).requireOpen();
        if (printed.when(id).isPresent()) {
            throw RequestRefused.conflict("portfolio.specialist.printed");
        }
    }

    private record Row(
            SpecialistNoteId id,
            ParticipationId participation,
            StaffId by,
            String as,
            String title,
            String text,
            @Nullable String link,
            boolean leftOut,
            Timestamp at) {

        private SpecialistNote signed(Map<StaffId, StaffMember> authors) {
            StaffMember author = authors.get(by);
            return new SpecialistNote(
                    id,
                    participation,
                    by,
                    as,
                    author == null ? "" : author.name(),
                    title,
                    text,
                    link,
                    leftOut,
                    at.toInstant());
        }
    }
}
