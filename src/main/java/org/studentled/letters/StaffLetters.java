package org.studentled.letters;

import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.access.SignInLink;
import org.studentled.school.Adult;
import org.studentled.school.Staff;

/** Writes to someone of the staff who asked to sign in, in the language they asked in. */
@Component
class StaffLetters {

    private final Letters letters;
    private final LetterTemplates letterTemplates;
    private final Staff staff;
    private final Clock clock;
    private final String address;

    StaffLetters(
            Letters letters,
            LetterTemplates letterTemplates,
            Staff staff,
            Clock clock,
            @Value("${school.address}") String address) {
        this.clock = clock;
        this.letters = letters;
        this.letterTemplates = letterTemplates;
        this.staff = staff;
        this.address = address;
    }

    @EventListener
    void sendSignInLink(SignInLink.Requested event) {
        Locale readers = LocaleContextHolder.getLocale();
        LetterTemplates.Text text = letterTemplates.render(Letter.Kind.SIGN_IN, readers, () ->
                new Object[] {staff.get(event.staff()).name(), address + event.path()});
        Letter.Draft draft = new Letter.Draft(
                Letter.Kind.SIGN_IN,
                null,
                null,
                null,
                Adult.Channel.MAIL,
                event.email(),
                readers.toLanguageTag(),
                text.subject(),
                text.body(),
                null);
        letters.enqueue(draft, clock.instant());
    }
}
