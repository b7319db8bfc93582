package org.studentled.takehome.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Who;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The pile of slips on the teacher's desk: one code after the other, typed or read by a scanner. */
@Controller
@RequestMapping("/rounds/{id}/returns")
class ReturnsPage {

    private final Doors doors;
    private final Rounds rounds;
    private final Packets packets;
    private final Meetings meetings;

    ReturnsPage(Doors doors, Rounds rounds, Packets packets, Meetings meetings) {
        this.doors = doors;
        this.rounds = rounds;
        this.packets = packets;
        this.meetings = meetings;
    }

    @GetMapping
    String open(Who who, @PathVariable RoundId id, @RequestParam(defaultValue = "") String came, Model model) {
        model.addAttribute("round", opened(who, id));
        model.addAttribute("lines", lines(id));
        model.addAttribute("came", packets.coded(came).map(this::line).orElse(null));
        return "takehome/returns";
    }

    @PostMapping
    String came(Who who, @PathVariable RoundId id, @RequestParam String code) {
        opened(who, id);
        Packet packet = packets.coded(code).orElseThrow(() -> new Refusal(422, "takehome.returns.unknown"));
        Meeting meeting = meetings.of(packet.conferenceId());
        doors.teaches(who, meeting.student().id());
        if (!meeting.round().id().equals(id)) {
            throw new Refusal(
                    422, "takehome.returns.otherRound", meeting.round().title());
        }
        if (packet.handedOutAt() == null) {
            throw new Refusal(422, "takehome.returns.notOut");
        }
        packets.returned(packet.id(), Packet.Way.SIGNED_SLIP, "");
        return "redirect:/rounds/" + id + "/returns?came=" + packet.code();
    }

    private List<Line> lines(RoundId id) {
        Map<ConferenceId, Meeting> of =
                meetings.allIn(id).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        return packets.in(id).stream()
                .map(packet -> new Line(packet, requireNonNull(of.get(packet.conferenceId()))))
                .sorted(Comparator.comparing((Line line) -> line.packet().returnedAt() != null)
                        .thenComparing(line -> line.meeting().student().fullName()))
                .toList();
    }

    private Line line(Packet packet) {
        return new Line(packet, meetings.of(packet.conferenceId()));
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }

    /** One packet and whose it is. */
    record Line(Packet packet, Meeting meeting) {}
}
