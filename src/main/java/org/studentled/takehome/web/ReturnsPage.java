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
import org.studentled.access.AccessPolicy;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.page.RequestRefused;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The pile of slips on the teacher's desk: one code after the other, typed or read by a scanner. */
@Controller
@RequestMapping("/rounds/{id}/returns")
class ReturnsPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Packets packets;
    private final ConferenceDetailsLoader detailsLoader;

    ReturnsPage(AccessPolicy accessPolicy, Rounds rounds, Packets packets, ConferenceDetailsLoader detailsLoader) {
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.packets = packets;
        this.detailsLoader = detailsLoader;
    }

    @GetMapping
    String open(Actor actor, @PathVariable RoundId id, @RequestParam(defaultValue = "") String came, Model model) {
        model.addAttribute("round", opened(actor, id));
        model.addAttribute("lines", rows(id));
        model.addAttribute("came", packets.findByCode(came).map(this::row).orElse(null));
        return "takehome/returns";
    }

    @PostMapping
    String came(Actor actor, @PathVariable RoundId id, @RequestParam String code) {
        opened(actor, id);
        Packet packet = packets.findByCode(code).orElseThrow(() -> RequestRefused.invalid("takehome.returns.unknown"));
        ConferenceDetails details = detailsLoader.get(packet.conferenceId());
        accessPolicy.requireTeacherOf(actor, details.student().id());
        if (!details.round().id().equals(id)) {
            throw RequestRefused.invalid(
                    "takehome.returns.otherRound", details.round().title());
        }
        packets.returned(packet.id(), Packet.Way.SIGNED_SLIP, "");
        return "redirect:/rounds/" + id + "/returns?came=" + packet.code();
    }

    private List<Row> rows(RoundId id) {
        Map<ConferenceId, ConferenceDetails> of = detailsLoader.findAllByRound(id).stream()
                .collect(Collectors.toMap(ConferenceDetails::id, Function.identity()));
        return packets.in(id).stream()
                .map(packet -> new Row(packet, requireNonNull(of.get(packet.conferenceId()))))
                .sorted(Comparator.comparing((Row row) -> row.packet().returnedAt() != null)
                        .thenComparing(row -> row.details().student().fullName()))
                .toList();
    }

    private Row row(Packet packet) {
        return new Row(packet, detailsLoader.get(packet.conferenceId()));
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClass(actor, round.classId());
        return round;
    }

    /** One packet and whose it is. */
    record Row(Packet packet, ConferenceDetails details) {}
}
