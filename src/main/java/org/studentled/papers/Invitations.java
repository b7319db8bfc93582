package org.studentled.papers;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Links;
import org.studentled.printing.Content;
import org.studentled.printing.Press;
import org.studentled.printing.Sheet;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.school.Adult;

/** Each adult's invitation by a child, in the adult's language beside the child's, with the adult's own link. */
@Component
class Invitations {

    private final Guests guests;
    private final Participations participations;
    private final Bookings bookings;
    private final Rounds rounds;
    private final Links links;
    private final InvitedFamilies families;
    private final Signers signers;

    Invitations(
            Guests guests,
            Participations participations,
            Bookings bookings,
            Rounds rounds,
            Links links,
            InvitedFamilies families,
            Signers signers) {
        this.guests = guests;
        this.participations = participations;
        this.bookings = bookings;
        this.rounds = rounds;
        this.links = links;
        this.families = families;
        this.signers = signers;
    }

    @Transactional
    public List<Sheet> of(Participation participation, Locale child) {
        List<Sheet> sheets = new ArrayList<>();
        Round round = rounds.get(participation.roundId());
        for (Guest guest : guests.of(participation)) {
            for (Adult adult : guest.adults()) {
                sheets.add(Sheet.in(Press.language(adult.language()), child, invitation(guest, adult, round)));
            }
        }
        return sheets;
    }

    List<Sheet> in(Round round, Locale child) {
        return participations.takingPartIn(round.id()).stream()
                .flatMap(participation -> of(participation, child).stream())
                .toList();
    }

    private Content.Invitation invitation(Guest guest, Adult adult, Round round) {
        LocalTime at = bookings.of(guest.participation().id(), guest.household().id())
                .map(Booking::startsAt)
                .orElse(null);
        return new Content.Invitation(
                guest.student().callName(),
                adult.name(),
                signers.teacherOf(round),
                round.calendar().night(),
                at,
                links.addressByStaff(
                        adult.id(), families.linksEnd(round.id()), round.id().value()));
    }
}
