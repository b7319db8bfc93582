package org.studentled.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.round.RoundId;
import org.studentled.scheduling.FamilyVisitor;
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
    private final LetterTemplates letterTemplates;
    private final Households households;
    private final Staff staff;
    private final QuietHours quiet;
    private final Clock clock;

    FreshLinkLetters(
            Letters letters,
            LetterTemplates letterTemplates,
            Households households,
            Staff staff,
            QuietHours quiet,
            Clock clock) {
        this.staff = staff;
        this.quiet = quiet;
        this.letters = letters;
        this.letterTemplates = letterTemplates;
        this.households = households;
        this.clock = clock;
    }

    @EventListener
    void onLinkAsked(FamilyVisitor.LinkAsked event) {
        Adult adult = households.adult(event.adult());
        String to = FamilyLetterQueue.addressOf(adult);
        boolean enough =
                letters.countSince(clock.instant().minus(Duration.ofDays(1)), Letter.Kind.FRESH_LINK, adult.id())
                        >= MOST_IN_A_DAY;
        if (to != null && !enough) {
            letters.enqueue(
                    draft(Letter.Kind.FRESH_LINK, event.round(), event.student(), "", adult, to), clock.instant());
        }
    }

    /** Whoever has a link to the family's page besides the family, the family hears of it. */
    @EventListener
    void onLinkMade(FamilyVisitor.LinkMade event) {
        Adult adult = households.adult(event.adult());
        String to = FamilyLetterQueue.addressOf(adult);
        if (to != null) {
            String by = staff.get(event.by()).name();
            letters.enqueue(
                    draft(Letter.Kind.LINK_MADE, event.round(), event.student(), by, adult, to),
                    quiet.after(clock.instant()));
        }
    }

    private Letter.Draft draft(Letter.Kind kind, RoundId round, String student, String by, Adult adult, String to) {
        LetterTemplates.Text text = letterTemplates.render(kind, Locale.forLanguageTag(adult.language()), () ->
                new Object[] {adult.name(), student, "", "", 0, by});
        return new Letter.Draft(
                kind,
                round,
                null,
                adult.id(),
                adult.channel(),
                to,
                adult.language(),
                text.subject(),
                text.body(),
                null);
    }
}
