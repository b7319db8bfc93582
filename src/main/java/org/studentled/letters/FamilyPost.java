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
import org.studentled.scheduling.Guest;
import org.studentled.school.Adult;
import org.studentled.school.SchoolZone;

/** Puts letters to a whole household into the outbox: each adult in the own language, by the own channel. */
@Component
class FamilyPost {

    private static final Duration USUAL_STAY = Duration.ofMinutes(45);

    private final Letters letters;
    private final Wording wording;
    private final QuietHours quiet;
    private final MessageSource messages;
    private final Times times;
    private final SchoolZone zone;
    private final Clock clock;

    FamilyPost(
            Letters letters,
            Wording wording,
            QuietHours quiet,
            MessageSource messages,
            Times times,
            SchoolZone zone,
            Clock clock) {
        this.letters = letters;
        this.wording = wording;
        this.quiet = quiet;
        this.messages = messages;
        this.times = times;
        this.zone = zone;
        this.clock = clock;
    }

    void write(Letter.Kind kind, Guest guest, Function<Adult, Object[]> args) {
        write(kind, guest, args, null);
    }

    /** A letter that names an arrival, with the appointment for the reader's calendar. */
    void writeWithTime(Letter.Kind kind, Guest guest, Instant arrival, String room) {
        write(kind, guest, on(guest, arrival, room), appointment(guest, arrival, room));
    }

    /** The time is gone: the reader's calendar forgets it too. */
    void writeCancelled(Letter.Kind kind, Guest guest, Instant arrival) {
        write(
                kind,
                guest,
                on(guest, arrival, ""),
                (adult, locale) -> of(guest, arrival, "", locale).cancelled(zone.id(), clock.instant()));
    }

    /** What waits about an earlier time is not sent any more. */
    void takeBack(Guest guest) {
        letters.withdraw(
                guest.participation().id(),
                guest.adults().stream().map(Adult::id).toList());
    }

    InCalendar appointment(Guest guest, Instant arrival, String room) {
        return (adult, locale) -> of(guest, arrival, room, locale).planned(zone.id(), clock.instant());
    }

    void write(Letter.Kind kind, Guest guest, Function<Adult, Object[]> args, @Nullable InCalendar calendar) {
        guest.adults().stream()
                .filter(adult -> adult.channel() != Adult.Channel.NONE)
                .forEach(adult -> letters.put(draft(kind, guest, adult, args, calendar), quiet.after(clock.instant())));
    }

    private Letter.Draft draft(
            Letter.Kind kind, Guest guest, Adult adult, Function<Adult, Object[]> args, @Nullable InCalendar calendar) {
        Locale locale = Locale.forLanguageTag(adult.language());
        Wording.Words words = wording.of(kind, locale, () -> args.apply(adult));
        return new Letter.Draft(
                kind,
                guest.participation().roundId(),
                guest.participation().id(),
                adult.id(),
                adult.channel(),
                addressOf(adult),
                adult.language(),
                words.subject(),
                words.body(),
                calendar == null || adult.channel() != Adult.Channel.MAIL ? null : calendar.of(adult, locale));
    }

    private Function<Adult, Object[]> on(Guest guest, Instant arrival, String room) {
        return adult -> new Object[] {
            adult.name(),
            guest.student().callName(),
            times.longDay(arrival),
            times.time(arrival),
            room.isEmpty() ? 0 : 1,
            room
        };
    }

    private Appointment of(Guest guest, Instant arrival, String room, Locale locale) {
        String title = messages.getMessage(
                "letters.calendar.title", new Object[] {guest.student().callName()}, locale);
        String key = guest.participation().id() + "." + guest.household().id() + "@student-led";
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
        String of(Adult adult, Locale locale);
    }
}
