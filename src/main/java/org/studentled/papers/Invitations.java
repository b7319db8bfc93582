package org.studentled.papers;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.FamilyLinks;
import org.studentled.printing.Content;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.Sheet;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.school.Adult;
import org.studentled.school.NameDisambiguation;

/** Each adult's invitation by a child, in the adult's language beside the child's, with the adult's own link. */
@Component
class Invitations {

    private final InvitedHouseholds invitedHouseholds;
    private final Participations participations;
    private final NameDisambiguation nameDisambiguation;
    private final Bookings bookings;
    private final Rounds rounds;
    private final FamilyLinks familyLinks;
    private final FamilyVisitors families;
    private final Signers signers;

    Invitations(
            InvitedHouseholds invitedHouseholds,
            Participations participations,
            NameDisambiguation nameDisambiguation,
            Bookings bookings,
            Rounds rounds,
            FamilyLinks familyLinks,
            FamilyVisitors families,
            Signers signers) {
        this.invitedHouseholds = invitedHouseholds;
        this.participations = participations;
        this.nameDisambiguation = nameDisambiguation;
        this.bookings = bookings;
        this.rounds = rounds;
        this.familyLinks = familyLinks;
        this.families = families;
        this.signers = signers;
    }

    @Transactional
    public List<Sheet> assemble(Participation participation, Locale student) {
        List<Sheet> sheets = new ArrayList<>();
        Round round = rounds.get(participation.roundId());
        for (InvitedHousehold household : invitedHouseholds.findByParticipation(participation)) {
            for (Adult adult : household.adults()) {
                sheets.add(Sheet.in(
                        PaperRenderer.language(adult.language()), student, invitation(household, adult, round)));
            }
        }
        return sheets;
    }

    List<Sheet> in(Round round, Locale student) {
        return participations.takingPartIn(round.id()).stream()
                .flatMap(participation -> assemble(participation, student).stream())
                .toList();
    }

    private Content.Invitation invitation(InvitedHousehold household, Adult adult, Round round) {
        LocalTime at = bookings.findByParticipationAndHousehold(
                        household.participation().id(), household.household().id())
                .map(Booking::startsAt)
                .orElse(null);
        return new Content.Invitation(
                nameDisambiguation.called(household.student()),
                adult.name(),
                signers.teacherOf(round),
                round.dates().evening(),
                at,
                familyLinks.addressByStaff(
                        adult.id(), families.linksEnd(round.id()), round.id().value()));
    }
}
