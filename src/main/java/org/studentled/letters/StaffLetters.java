package org.studentled.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.access.SignInLink;
import org.studentled.access.StaffAppointment;
import org.studentled.access.StaffInvited;
import org.studentled.page.Times;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;

/** Writes to someone of the staff who asked to sign in, or was invited, in the language of whoever did it. */
@Component
class StaffLetters {

    private final Letters letters;
    private final LetterTemplates letterTemplates;
    private final Staff staff;
    private final Classes classes;
    private final MessageSource messages;
    private final Times times;
    private final Clock clock;
    private final String address;

    StaffLetters(
            Letters letters,
            LetterTemplates letterTemplates,
            Staff staff,
            Classes classes,
            MessageSource messages,
            Times times,
            Clock clock,
            @Value("${school.address}") String address) {
        this.classes = classes;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
        this.letters = letters;
        this.letterTemplates = letterTemplates;
        this.staff = staff;
        this.address = address;
    }

    @EventListener
    void sendSignInLink(SignInLink.Requested event) {
        enqueue(Letter.Kind.SIGN_IN, event.email(), () ->
                new Object[] {staff.get(event.staff()).name(), address + event.path()});
    }

    /** No key to anything: it leads to where everyone of the staff signs in. */
    @EventListener
    void sendInvitation(StaffInvited event) {
        StaffAppointment appointment = event.appointment();
        enqueue(Letter.Kind.STAFF_INVITATION, event.email(), () -> new Object[] {
            staff.get(event.staff()).name(), positionOf(appointment), days(appointment), address + "/sign-in"
        });
    }

    private String positionOf(StaffAppointment appointment) {
        ClassId classId = appointment.classId();
        String position = message("access.staff.as." + appointment.position());
        return classId == null
                ? position
                : position + ", " + classes.get(classId).name();
    }

    private String days(StaffAppointment appointment) {
        LocalDate first = appointment.firstDay();
        LocalDate last = appointment.lastDay();
        return (first == null ? "" : message("letters.staff.first", times.longDay(first)) + "\n")
                + (last == null ? "" : message("letters.staff.last", times.longDay(last)) + "\n");
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private void enqueue(Letter.Kind kind, String email, Supplier<Object[]> args) {
        Locale readers = LocaleContextHolder.getLocale();
        LetterTemplates.Text text = letterTemplates.render(kind, readers, args);
        Letter.Draft draft = new Letter.Draft(
                kind,
                null,
                null,
                null,
                Adult.Channel.MAIL,
                email,
                readers.toLanguageTag(),
                text.subject(),
                text.body(),
                null);
        letters.enqueue(draft, clock.instant());
    }
}
