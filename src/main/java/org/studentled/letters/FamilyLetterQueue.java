package org.studentled.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.page.Times;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.school.Adult;
import org.studentled.school.SchoolZone;

/** Puts letters to a whole household into the outbox: each adult in the own language, by the own channel. */
@Component
class FamilyLetterQueue {

    private static final Duration USUAL_STAY = Duration.ofMinutes(45);

    private final Letters letters;
    private final LetterTemplates letterTemplates;
    private final QuietHours quiet;
    private final MessageSource messages;
    private final Times times;
    private final SchoolZone zone;
    private final Clock clock;

    FamilyLetterQueue(
            Letters letters,
            LetterTemplates letterTemplates,
            QuietHours quiet,
            MessageSource messages,
            Times times,
            SchoolZone zone,
            Clock clock) {
        this.letters = letters;
        this.letterTemplates = letterTemplates;
        this.quiet = quiet;
        this.messages = messages;
        this.times = times;
        this.zone = zone;
        this.clock = clock;
    }

    void enqueue(Letter.Kind kind, InvitedHousehold household, Function<Adult, Object[]> args) {
        enqueue(kind, household, args, null);
    }

    /** A letter that names an arrival, with the appointment for the reader's calendar. */
    void enqueueWithTime(Letter.Kind kind, InvitedHousehold household, Instant arrival, String room) {
        enqueue(kind, household, on(household, arrival, room), appointment(household, arrival, room));
    }

    /** The time is gone: the reader's calendar forgets it too. */
    void enqueueCancellation(Letter.Kind kind, InvitedHousehold household, Instant arrival) {
        enqueue(
                kind,
                household,
                on(household, arrival, ""),
                (adult, locale) ->
                        appointmentFor(household, arrival, "", locale).canceled(zone.id(), clock.instant()));
    }

    /** What waits about an earlier time is not sent any more. */
    void withdraw(InvitedHousehold household) {
        letters.withdraw(
                household.participation().id(),
                household.adults().stream().map(Adult::id).toList());
    }

    InCalendar appointment(InvitedHousehold household, Instant arrival, String room) {
        return (adult, locale) ->
                appointmentFor(household, arrival, room, locale).planned(zone.id(), clock.instant());
    }

    void enqueue(
            Letter.Kind kind,
            InvitedHousehold household,
            Function<Adult, Object[]> args,
            @Nullable InCalendar calendar) {
        household.adults().stream()
                .filter(adult -> adult.channel() != Adult.Channel.NONE)
                .forEach(adult ->
                        letters.enqueue(draft(kind, household, adult, args, calendar), quiet.after(clock.instant())));
    }

    private Letter.Draft draft(
            Letter.Kind kind,
            InvitedHousehold household,
            Adult adult,
            Function<Adult, Object[]> args,
            @Nullable InCalendar calendar) {
        Locale locale = Locale.forLanguageTag(adult.language());
        LetterTemplates.Text text = letterTemplates.render(kind, locale, () -> args.apply(adult));
        return new Letter.Draft(
                kind,
                household.participation().roundId(),
                household.participation().id(),
                adult.id(),
                adult.channel(),
                addressOf(adult),
                adult.language(),
                text.subject(),
                text.body(),
                calendar == null || adult.channel() != Adult.Channel.MAIL ? null : calendar.render(adult, locale));
    }

    private Function<Adult, Object[]> on(InvitedHousehold household, Instant arrival, String room) {
        return adult -> new Object[] {
            adult.name(),
            household.student().callName(),
            times.longDay(arrival),
            times.time(arrival),
            room.isEmpty() ? 0 : 1,
            room
        };
    }

    private Appointment appointmentFor(InvitedHousehold household, Instant arrival, String room, Locale locale) {
        String title = messages.getMessage(
                "letters.calendar.title", new Object[] {household.student().callName()}, locale);
        String key =
                household.participation().id() + "." + household.household().id() + "@student-led";
        return new Appointment(key, arrival, USUAL_STAY, title, room);
    }

    static @Nullable String addressOf(Adult adult) {
        return switch (adult.channel()) {
            case MAIL -> adult.email();
            case SMS -> adult.phone();
            case PAPER, NONE -> null;
        };
    }

    /** The appointment as one reader's calendar file. */
    interface InCalendar {
        String render(Adult adult, Locale locale);
    }
}
