package org.studentled.takehome;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.conference.ConferenceId;

/** Where packets are stored. */
interface PacketTable extends ListCrudRepository<Packet, PacketId> {

    Optional<Packet> findByConferenceId(ConferenceId conference);

    @Query("select t.* from packet t join conference c on c.id = t.conference_id"
            + " join participation p on p.id = c.participation_id where p.round_id = :round")
    List<Packet> in(UUID round);

    Optional<Packet> findByCode(String code);
}
