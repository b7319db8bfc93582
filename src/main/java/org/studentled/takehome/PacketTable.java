package org.studentled.takehome;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.conference.ConferenceId;

/** Where packets are kept. */
interface PacketTable extends ListCrudRepository<Packet, PacketId> {

    Optional<Packet> findByConferenceId(ConferenceId conference);

    Optional<Packet> findByCode(String code);
}
