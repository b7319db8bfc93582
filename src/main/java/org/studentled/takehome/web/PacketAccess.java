package org.studentled.takehome.web;

import org.springframework.stereotype.Component;
import org.studentled.access.AccessPolicy;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The teacher's desk with the packets: hands over packets of their own class only. */
@Component
class PacketAccess {

    private final AccessPolicy accessPolicy;
    private final ConferenceDetailsLoader detailsLoader;
    private final Packets packets;
    private final Households households;

    PacketAccess(
            AccessPolicy accessPolicy, ConferenceDetailsLoader detailsLoader, Packets packets, Households households) {
        this.accessPolicy = accessPolicy;
        this.detailsLoader = detailsLoader;
        this.packets = packets;
        this.households = households;
    }

    TakeHomeView opened(Actor actor, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        accessPolicy.requireTeacherOf(actor, details.student().id());
        return takeHomeView(details);
    }

    /** As {@link #opened}, for the office too: someone of the school hears it. */
    TakeHomeView openedAtSchool(Actor actor, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        accessPolicy.requireTeacherOfClassOrOffice(actor, details.student().classId());
        return takeHomeView(details);
    }

    private TakeHomeView takeHomeView(ConferenceDetails details) {
        ConferenceId id = details.conference().id();
        Packet packet = packets.findByConference(id).orElseThrow(() -> RequestRefused.notFound("takehome.noPacket"));
        return new TakeHomeView(
                details,
                packet,
                households.adultsOf(details.household().id()).stream()
                        .filter(Adult::mayBeInvited)
                        .toList());
    }
}
