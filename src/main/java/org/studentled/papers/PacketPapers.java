package org.studentled.papers;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Links;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.printing.Content;
import org.studentled.printing.Look;
import org.studentled.printing.Paper;
import org.studentled.printing.Press;
import org.studentled.printing.Sheet;
import org.studentled.round.RoundId;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The packet for a conference at home: the adult's language beside the child's, the child's own book and script within. */
@Component
public class PacketPapers {

    private final Meetings meetings;
    private final Packets packets;
    private final Households households;
    private final Links links;
    private final InvitedFamilies families;
    private final Papers papers;
    private final FamilyBooks books;
    private final Signers signers;
    private final SchoolZone zone;
    private final Clock clock;

    PacketPapers(
            Meetings meetings,
            Packets packets,
            Households households,
            Links links,
            InvitedFamilies families,
            Papers papers,
            FamilyBooks books,
            Signers signers,
            SchoolZone zone,
            Clock clock) {
        this.meetings = meetings;
        this.packets = packets;
        this.households = households;
        this.links = links;
        this.families = families;
        this.papers = papers;
        this.books = books;
        this.signers = signers;
        this.zone = zone;
        this.clock = clock;
    }

    /** Printed as often as needed: a lost packet keeps its code, and changed pages come along as they are now. */
    @Transactional
    public Paper of(ConferenceId id, Locale child, Look look) {
        Meeting meeting = meetings.of(id);
        Packet packet = packets.of(id).orElseThrow(() -> new Refusal(404, "takehome.noPacket"));
        Optional<Adult> adult = readerOf(meeting);
        Locale reader = adult.map(one -> Press.language(one.language())).orElse(child);
        String name = meeting.student().callName();
        String opens = adult.map(one -> confirmation(one, meeting)).orElse(packet.code());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(Sheet.in(reader, child, new Content.PacketCover(name, packet.code(), packet.code(), now())));
        sheets.add(Sheet.in(
                reader, child, note(packet, meeting, adult.map(Adult::phone).orElse(null))));
        sheets.add(Sheet.in(reader, child, new Content.FamilyGuide(name)));
        books.inPacket(meeting.participation().id()).ifPresent(book -> sheets.add(papers.book(book, child)));
        sheets.addAll(papers.sheets(ChildPaper.SCRIPT, meeting.participation(), child));
        sheets.add(Sheet.in(reader, child, new Content.FamilyWords(name)));
        sheets.add(Sheet.in(reader, child, new Content.SignatureSlip(name, packet.code(), opens)));
        return new Paper(name + " · " + packet.code(), reader, look, sheets);
    }

    /** Whoever may be invited and has a phone, else whoever may be invited; a child without an adult reads it alone. */
    private Optional<Adult> readerOf(Meeting meeting) {
        List<Adult> adults = households.adultsOf(meeting.household().id()).stream()
                .filter(Adult::mayBeInvited)
                .toList();
        return adults.stream()
                .filter(adult -> Objects.nonNull(adult.phone()))
                .findFirst()
                .or(() -> adults.stream().findFirst());
    }

    /** What lies in the packet is the book of this moment. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone.id());
    }

    private Content.CallNote note(Packet packet, Meeting meeting, @Nullable String number) {
        ZonedDateTime call = packet.callAt().atZone(zone.id());
        return new Content.CallNote(
                meeting.student().callName(),
                signers.teacherOf(meeting.round()),
                call.toLocalDate(),
                call.toLocalTime(),
                number);
    }

    private String confirmation(Adult adult, Meeting meeting) {
        RoundId round = meeting.round().id();
        return links.addressByStaff(adult.id(), families.linksEnd(round), round.value()) + "/packet/" + meeting.id();
    }
}
