package org.studentled.portfolio;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;

/** The portfolios of a whole class, read with a constant number of statements, for screens that show them all. */
@Component
public class ClassBooks {

    private final PageTable pages;
    private final PieceTable pieces;
    private final JdbcClient db;

    ClassBooks(PageTable pages, PieceTable pieces, JdbcClient db) {
        this.pages = pages;
        this.pieces = pieces;
        this.db = db;
    }

    /** Each child's book; an empty one where nothing is picked yet. */
    public Map<ParticipationId, Book> of(Collection<ParticipationId> children) {
        Map<ParticipationId, List<Page>> all = children.isEmpty()
                ? Map.of()
                : pages.findByParticipationIdInOrderByNumber(children).stream()
                        .collect(Collectors.groupingBy(Page::participationId));
        Map<ParticipationId, Book> books = new HashMap<>();
        children.forEach(child -> books.put(child, Book.of(child, all.getOrDefault(child, List.of()))));
        return books;
    }

    /** All works with a name, the first chosen first; whoever has none is not in it. */
    public Map<ParticipationId, List<Piece>> works(Collection<ParticipationId> children) {
        return children.isEmpty()
                ? Map.of()
                : pieces.findByParticipationIdInOrderByChosenAt(children).stream()
                        .filter(Piece::isNamed)
                        .collect(Collectors.groupingBy(Piece::participationId));
    }

    /** Whose pages are numbered. */
    public Set<ParticipationId> numbered(Collection<ParticipationId> children) {
        return children.isEmpty()
                ? Set.of()
                : db
                        .sql("select participation_id from portfolio_numbered where participation_id in (:children)")
                        .param(
                                "children",
                                children.stream().map(ParticipationId::value).toList())
                        .query((row, number) -> new ParticipationId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }
}
