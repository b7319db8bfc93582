package org.studentled.takehome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyActions;
import org.studentled.school.HouseholdId;

/** While a packet is out, the family may confirm by its link that the conference took place. */
@Component
class PacketFamilyAction implements FamilyActions {

    private final Conferences conferences;
    private final Packets packets;

    PacketFamilyAction(Conferences conferences, Packets packets) {
        this.conferences = conferences;
        this.packets = packets;
    }

    @Override
    public List<FamilyAction> actionsFor(ParticipationId participation, HouseholdId household) {
        return conferences
                .findByParticipationAndHousehold(participation, household)
                .flatMap(conference -> packets.findByConference(conference.id()))
                .filter(Packet::isOut)
                .map(packet -> new FamilyAction("/packet/" + packet.conferenceId(), "packet"))
                .stream()
                .toList();
    }
}
