package org.studentled.takehome.web;

import org.springframework.stereotype.Component;
import org.studentled.access.Doors;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.Who;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The teacher's desk with the packets: hands over packets of their own class only. */
@Component
class Desk {

    private final Doors doors;
    private final Meetings meetings;
    private final Packets packets;
    private final Households households;

    Desk(Doors doors, Meetings meetings, Packets packets, Households households) {
        this.doors = doors;
        this.meetings = meetings;
        this.packets = packets;
        this.households = households;
    }

    AtHome opened(Who who, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        doors.teaches(who, meeting.student().id());
        return atHome(meeting);
    }

    /** As {@link #opened}, for the office too: someone of the school hears it. */
    AtHome openedAtSchool(Who who, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        doors.teachesClassOrIsOffice(who, meeting.student().classId());
        return atHome(meeting);
    }

    private AtHome atHome(Meeting meeting) {
        ConferenceId id = meeting.conference().id();
        Packet packet = packets.of(id).orElseThrow(() -> new Refusal(404, "takehome.noPacket"));
        return new AtHome(
                meeting,
                packet,
                households.adultsOf(meeting.household().id()).stream()
                        .filter(Adult::mayBeInvited)
                        .toList());
    }
}
