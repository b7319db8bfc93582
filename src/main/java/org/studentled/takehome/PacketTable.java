package org.studentled.takehome;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.conference.ConferenceId;

/** Where packets are stored. */
interface PacketTable extends ListCrudRepository<Packet, PacketId> {

    Optional<Packet> findByConferenceId(ConferenceId conference);

    List<Packet> findByConferenceIdIn(Collection<ConferenceId> conferences);

    Optional<Packet> findByCode(String code);
}
