package org.studentled.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Family;
import org.studentled.school.Adult;
import org.studentled.school.Households;
import org.studentled.school.Staff;

/**
 * Writes to an adult about links: at once, by day and by night, when they wait for a fresh one, but not without end; and
 * when a member of staff has made one.
 */
@Component
class FreshLinkLetters {

    private static final int MOST_IN_A_DAY = 5;

    private final Letters letters;
    private final Wording wording;
    private final Households households;
    private final Staff staff;
    private final QuietHours quiet;
    private final Clock clock;

    FreshLinkLetters(
            Letters letters, Wording wording, Households households, Staff staff, QuietHours quiet, Clock clock) {
        this.staff = staff;
        this.quiet = quiet;
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
            letters.put(draft(Letter.Kind.FRESH_LINK, event.round(), event.child(), "", adult, to), clock.instant());
        }
    }

    /** Whoever has a link to the family's page besides the family, the family hears of it. */
    @EventListener
    void tell(Family.LinkMade event) {
        Adult adult = households.adult(event.adult());
        String to = FamilyPost.addressOf(adult);
        if (to != null) {
            String by = staff.get(event.by()).name();
            letters.put(
                    draft(Letter.Kind.LINK_MADE, event.round(), event.child(), by, adult, to),
                    quiet.after(clock.instant()));
        }
    }

    private Letter.Draft draft(Letter.Kind kind, RoundId round, String child, String by, Adult adult, String to) {
        Wording.Words words = wording.of(
                kind, Locale.forLanguageTag(adult.language()), () -> new Object[] {adult.name(), child, "", "", 0, by});
        return new Letter.Draft(
                kind,
                round,
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
