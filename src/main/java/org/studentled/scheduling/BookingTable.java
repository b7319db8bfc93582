package org.studentled.scheduling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Where bookings are stored. */
interface BookingTable extends ListCrudRepository<Booking, BookingId> {

    List<Booking> findByEveningIdOrderByStartsAt(EveningId evening);

    /** The seats no one has at this start. */
    @Query("select n.per_start - (select count(*) from booking b where b.evening_id = n.id and b.starts_at = :start)"
            + " from evening n where n.id = :evening")
    @Nullable
    Integer left(UUID evening, LocalTime start);

    @Query("select b.seat from booking b where b.evening_id = :evening and b.starts_at = :start")
    List<Integer> seatsTaken(UUID evening, LocalTime start);

    List<Booking> findByEveningIdIn(Collection<EveningId> evenings);

    List<Booking> findByParticipationIdIn(Collection<ParticipationId> participations);

    @Query("select cast(b.id as varchar(36)) || ' ' || b.version from booking b"
            + " where b.participation_id in (:participations) order by b.id")
    List<String> versionsOf(List<UUID> participations);

    List<Booking> findByParticipationId(ParticipationId participation);

    Optional<Booking> findByParticipationIdAndHouseholdId(ParticipationId participation, HouseholdId household);

    @Query(
            "select b.* from booking b join evening n on n.id = b.evening_id where n.held_on = :evening order by b.starts_at")
    List<Booking> onEvening(LocalDate evening);

    @Query("select b.* from booking b where b.id in"
            + " (select q.booking_id from interpreter_slot q where q.interpreter_id = :interpreter)"
            + " order by b.starts_at")
    List<Booking> spokenForBy(UUID interpreter);
}
