package org.studentled.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.scheduling.Family;
import org.studentled.school.Adult;
import org.studentled.school.Households;

/** Writes at once, by day and by night, to an adult who waits for a fresh link; but not without end. */
@Component
class FreshLinkLetters {

    private static final int MOST_IN_A_DAY = 5;

    private final Letters letters;
    private final Wording wording;
    private final Households households;
    private final Clock clock;

    FreshLinkLetters(Letters letters, Wording wording, Households households, Clock clock) {
        this.letters = letters;
        this.wording = wording;
        this.households = households;
        this.clock = clock;
    }

    @EventListener
    void write(Family.LinkAsked event) {
        Adult adult = households.adult(event.adult());
        String to = FamilyPost.addressOf(adult);
        boolean enough = letters.since(clock.instant().minus(Duration.ofDays(1)), Letter.Kind.FRESH_LINK, adult.id())
                >= MOST_IN_A_DAY;
        if (to != null && !enough) {
            letters.put(draft(event, adult, to), clock.instant());
        }
    }

    private Letter.Draft draft(Family.LinkAsked event, Adult adult, String to) {
        Wording.Words words = wording.of(Letter.Kind.FRESH_LINK, Locale.forLanguageTag(adult.language()), () ->
                new Object[] {adult.name(), event.child(), "", "", 0, ""});
        return new Letter.Draft(
                Letter.Kind.FRESH_LINK,
                event.round(),
                null,
                adult.id(),
                adult.channel(),
                to,
                adult.language(),
                words.subject(),
                words.body(),
                null);
    }
}
