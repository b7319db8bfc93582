package org.studentled.scheduling.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.AvailableSlots;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Declines;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.FamilyActions;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.PriorityBooking;
import org.studentled.scheduling.Siblings;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolZone;

/** Gathers what a family's page shows. */
@Component
class FamilyView {

    private final Bookings bookings;
    private final Evenings evenings;
    private final AvailableSlots free;
    private final Declines declines;
    private final Siblings siblings;
    private final TrustedAdults trusted;
    private final PriorityBooking priorityBooking;
    private final List<FamilyActions> familyActions;
    private final SchoolZone zone;
    private final Clock clock;

    FamilyView(
            Bookings bookings,
            Evenings evenings,
            AvailableSlots free,
            Declines declines,
            Siblings siblings,
            TrustedAdults trusted,
            PriorityBooking priorityBooking,
            List<FamilyActions> familyActions,
            SchoolZone zone,
            Clock clock) {
        this.bookings = bookings;
        this.evenings = evenings;
        this.free = free;
        this.declines = declines;
        this.siblings = siblings;
        this.trusted = trusted;
        this.priorityBooking = priorityBooking;
        this.familyActions = familyActions;
        this.zone = zone;
        this.clock = clock;
    }

    /** Starts for all the children who have none yet, one after the other. */
    List<Siblings.Offer> together(FamilyVisitor family) {
        var household = family.adult().householdId();
        List<FamilyVisitor.Participant> without = family.participants().stream()
                .filter(participant -> participant.participation().isTakingPart())
                .filter(participant -> bookings.findByParticipationAndHousehold(
                                participant.participation().id(), household)
                        .isEmpty())
                .toList();
        return siblings.findOffers(without, household);
    }

    /** What the button of an offer sends, as places of the family's own children. */
    List<Siblings.Place> chosen(FamilyVisitor family, String sent) {
        return Arrays.stream(sent.split(","))
                .map(each -> each.split("~", 2))
                .map(pair -> new Siblings.Place(participantOf(family, pair[0]), timeOf(pair.length < 2 ? "" : pair[1])))
                .toList();
    }

    String languageOf(FamilyVisitor family) {
        Locale spoken = Locale.forLanguageTag(family.adult().language());
        return spoken.getDisplayLanguage(LocaleContextHolder.getLocale());
    }

    private static FamilyVisitor.Participant participantOf(FamilyVisitor family, String sent) {
        try {
            return family.participant(ParticipationId.of(sent));
        } catch (IllegalArgumentException e) {
            throw new AvailableSlot.UnreadableSlotException();
        }
    }

    private static AvailableSlot timeOf(String sent) {
        AvailableSlot.Key key = AvailableSlot.Key.parse(sent);
        return new AvailableSlot(key.eveningId(), LocalDate.MIN, key.start());
    }

    List<FamilyPageStudent> students(FamilyVisitor family) {
        return students(family, null, null);
    }

    /** After someone else took the wanted start: only what lies near it. */
    List<FamilyPageStudent> students(
            FamilyVisitor family, @Nullable ParticipationId hurried, @Nullable LocalTime wanted) {
        return family.participants().stream()
                .map(participant -> {
                    boolean taken = participant.participation().id().equals(hurried) && wanted != null;
                    return student(
                            participant,
                            family.adult().householdId(),
                            taken && wanted != null
                                    ? free.near(
                                            participant.round().id(),
                                            family.adult().householdId(),
                                            wanted)
                                    : free.findByRoundAndHousehold(
                                            participant.round().id(),
                                            family.adult().householdId()),
                            taken);
                })
                .toList();
    }

    private FamilyPageStudent student(
            FamilyVisitor.Participant participant, HouseholdId household, List<AvailableSlot> times, boolean taken) {
        ParticipationId id = participant.participation().id();
        LocalDate from = priorityBooking
                .findWaitingUntil(participant.round().id(), household)
                .orElse(null);
        Booking booking =
                bookings.findByParticipationAndHousehold(id, household).orElse(null);
        Evening evening = booking == null ? null : evenings.get(booking.eveningId());
        Instant arrival = booking == null || evening == null ? null : zone.at(evening.date(), booking.startsAt());
        return new FamilyPageStudent(
                participant,
                arrival,
                evening == null ? "" : evening.room(),
                evening != null && arrival != null && !evening.isPostponed() && arrival.isBefore(clock.instant()),
                evening != null && evening.isPostponed(),
                taken,
                from,
                declines.findByParticipationAndHousehold(id, household).orElse(null),
                trusted.findByParticipationAndHousehold(id, household),
                from == null ? times : List.of(),
                familyActions.stream()
                        .flatMap(each -> each.actionsFor(id, household).stream())
                        .toList());
    }
}
