package org.studentled.takehome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Errands;
import org.studentled.school.HouseholdId;

/** While a packet is out, the family may confirm by its link that the conference took place. */
@Component
class PacketErrand implements Errands {

    private final Conferences conferences;
    private final Packets packets;

    PacketErrand(Conferences conferences, Packets packets) {
        this.conferences = conferences;
        this.packets = packets;
    }

    @Override
    public List<Errand> of(ParticipationId participation, HouseholdId household) {
        return conferences
                .of(participation, household)
                .flatMap(conference -> packets.of(conference.id()))
                .filter(Packet::isOut)
                .map(packet -> new Errand("/packet/" + packet.conferenceId(), "packet"))
                .stream()
                .toList();
    }
}
