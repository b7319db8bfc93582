package org.studentled.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;

/** Where pieces are stored. */
interface PieceTable extends ListCrudRepository<Piece, PieceId> {

    List<Piece> findByParticipationIdInOrderByChosenAt(Collection<ParticipationId> participations);

    List<Piece> findByParticipationIdOrderByChosenAt(ParticipationId participation);

    List<Piece> findByWeekIdOrderByChosenAt(WeekId week);

    Optional<Piece> findByParticipationIdAndWeekIdAndKind(ParticipationId participation, WeekId week, Piece.Kind kind);
}
