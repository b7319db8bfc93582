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
public class ClassPortfolios {

    private final PageTable pages;
    private final PieceTable pieces;
    private final JdbcClient db;

    ClassPortfolios(PageTable pages, PieceTable pieces, JdbcClient db) {
        this.pages = pages;
        this.pieces = pieces;
        this.db = db;
    }

    /** Each child's book; an empty one where nothing is picked yet. */
    public Map<ParticipationId, Portfolio> findByParticipations(Collection<ParticipationId> participations) {
        Map<ParticipationId, List<Page>> all = participations.isEmpty()
                ? Map.of()
                : pages.findByParticipationIdInOrderByNumber(participations).stream()
                        .collect(Collectors.groupingBy(Page::participationId));
        Map<ParticipationId, Portfolio> portfolios = new HashMap<>();
        participations.forEach(participation ->
                portfolios.put(participation, Portfolio.of(participation, all.getOrDefault(participation, List.of()))));
        return portfolios;
    }

    /** All works with a name, the first chosen first; whoever has none is not in it. */
    public Map<ParticipationId, List<Piece>> works(Collection<ParticipationId> participations) {
        return participations.isEmpty()
                ? Map.of()
                : pieces.findByParticipationIdInOrderByChosenAt(participations).stream()
                        .filter(Piece::isNamed)
                        .collect(Collectors.groupingBy(Piece::participationId));
    }

    /** Whose pages are numbered. */
    public Set<ParticipationId> numbered(Collection<ParticipationId> participations) {
        return participations.isEmpty()
                ? Set.of()
                : db
                        .sql("select participation_id from portfolio_numbered where participation_id in (:children)")
                        .param(
                                "children",
                                participations.stream()
                                        .map(ParticipationId::value)
                                        .toList())
                        .query((row, number) -> new ParticipationId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }
}
