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
import org.studentled.access.FamilyLinks;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.page.RequestRefused;
import org.studentled.printing.Content;
import org.studentled.printing.Paper;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.PrintOptions;
import org.studentled.printing.Sheet;
import org.studentled.round.RoundId;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.SchoolZone;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The packet for a conference at home: the adult's language beside the child's, the child's own book and script within. */
@Component
public class PacketPapers {

    private final ConferenceDetailsLoader detailsLoader;
    private final Packets packets;
    private final Households households;
    private final NameDisambiguation nameDisambiguation;
    private final FamilyLinks familyLinks;
    private final FamilyVisitors families;
    private final Papers papers;
    private final FamilyPortfolios portfolios;
    private final Signers signers;
    private final SchoolZone zone;
    private final Clock clock;

    PacketPapers(
            ConferenceDetailsLoader detailsLoader,
            Packets packets,
            Households households,
            NameDisambiguation nameDisambiguation,
            FamilyLinks familyLinks,
            FamilyVisitors families,
            Papers papers,
            FamilyPortfolios portfolios,
            Signers signers,
            SchoolZone zone,
            Clock clock) {
        this.detailsLoader = detailsLoader;
        this.packets = packets;
        this.households = households;
        this.nameDisambiguation = nameDisambiguation;
        this.familyLinks = familyLinks;
        this.families = families;
        this.papers = papers;
        this.portfolios = portfolios;
        this.signers = signers;
        this.zone = zone;
        this.clock = clock;
    }

    /** Printed as often as needed: a lost packet keeps its code, and changed pages come along as they are now. */
    @Transactional
    public Paper render(ConferenceId id, Locale student, PrintOptions options) {
        ConferenceDetails details = detailsLoader.get(id);
        Packet packet = packets.findByConference(id).orElseThrow(() -> RequestRefused.notFound("takehome.noPacket"));
        Optional<Adult> adult = readerOf(details);
        Locale reader = adult.map(one -> PaperRenderer.language(one.language())).orElse(student);
        // Whoever packs it and whoever unpacks it when it is back must see whose it is.
        String owner = nameDisambiguation.called(details.student());
        String opens = adult.map(one -> confirmation(one, details)).orElse(packet.code());
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(Sheet.in(reader, student, new Content.PacketCover(owner, packet.code(), packet.code(), now())));
        sheets.add(Sheet.in(
                reader, student, note(packet, details, adult.map(Adult::phone).orElse(null))));
        sheets.add(Sheet.in(
                reader, student, new Content.FamilyGuide(details.student().callName())));
        portfolios
                .inPacket(details.participation().id())
                .ifPresent(portfolio -> sheets.add(papers.portfolio(portfolio, student)));
        sheets.addAll(papers.sheets(StudentPaper.SCRIPT, details.participation(), student));
        sheets.add(Sheet.in(reader, student, new Content.FamilyWords(owner)));
        sheets.add(Sheet.in(reader, student, new Content.SignatureSlip(owner, packet.code(), opens)));
        return new Paper(owner + " · " + packet.code(), reader, options, sheets);
    }

    /** Whoever may be invited and has a phone, else whoever may be invited; a child without an adult reads it alone. */
    private Optional<Adult> readerOf(ConferenceDetails details) {
        List<Adult> adults = households.adultsOf(details.household().id()).stream()
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

    private Content.CallNote note(Packet packet, ConferenceDetails details, @Nullable String number) {
        ZonedDateTime call = packet.callAt().atZone(zone.id());
        return new Content.CallNote(
                details.student().callName(),
                signers.teacherOf(details.round()),
                call.toLocalDate(),
                call.toLocalTime(),
                number);
    }

    private String confirmation(Adult adult, ConferenceDetails details) {
        RoundId round = details.round().id();
        return familyLinks.addressByStaff(adult.id(), families.linksEnd(round), round.value()) + "/packet/"
                + details.id();
    }
}
