package org.studentled.scheduling;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Where bookings are kept. */
interface BookingTable extends ListCrudRepository<Booking, BookingId> {

    List<Booking> findByNightIdOrderByStartsAt(NightId night);

    List<Booking> findByParticipationId(ParticipationId participation);

    Optional<Booking> findByParticipationIdAndHouseholdId(ParticipationId participation, HouseholdId household);
}
