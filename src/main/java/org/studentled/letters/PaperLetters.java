package org.studentled.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.FamilyCodes;
import org.studentled.access.FamilyLinks;
import org.studentled.printing.QrCode;
import org.studentled.round.RoundId;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.AdultId;
import org.studentled.school.Households;

/** The letters for families without mail, ready to print, each with its reader's own link. */
@Component
public class PaperLetters {

    private final Letters letters;
    private final Households households;
    private final FamilyCodes familyCodes;
    private final FamilyLinks familyLinks;
    private final FamilyVisitors families;

    PaperLetters(
            Letters letters,
            Households households,
            FamilyCodes familyCodes,
            FamilyLinks familyLinks,
            FamilyVisitors families) {
        this.familyCodes = familyCodes;
        this.familyLinks = familyLinks;
        this.families = families;
        this.letters = letters;
        this.households = households;
    }

    /** @param again also those printed before */
    @Transactional
    public List<Printed> print(RoundId round, boolean again) {
        return letters.findByRound(round).stream()
                .filter(Letter::isOnPaper)
                .filter(letter -> again || letter.printedAt() == null)
                .filter(this::mayBeSent)
                .map(this::print)
                .toList();
    }

    private boolean mayBeSent(Letter letter) {
        AdultId adult = letter.adult();
        return adult != null && households.adult(adult).mayBeInvited();
    }

    private Printed print(Letter letter) {
        letters.markPrinted(letter.id());
        String link = linkFor(letter);
        return link.isEmpty()
                ? new Printed(letter, SmtpMailSender.paragraphs(letter), "", "", "")
                : new Printed(letter, SmtpMailSender.paragraphs(letter), link, QrCode.svg(link, link), codeFor(letter));
    }

    /** It goes through the hands of whoever prints. */
    private String linkFor(Letter letter) {
        AdultId adult = letter.adult();
        RoundId round = letter.round();
        return letter.hasLink() && adult != null && round != null
                ? familyLinks.addressByStaff(adult, families.linksEnd(round), round.value())
                : "";
    }

    private String codeFor(Letter letter) {
        AdultId adult = letter.adult();
        RoundId round = letter.round();
        return adult == null || round == null ? "" : familyCodes.issue(adult, families.linksEnd(round), round.value());
    }

    /** Where the codes are typed. */
    public String codeAddress() {
        return familyLinks.codeAddress();
    }

    /** One letter as it lies in the printer. */
    public record Printed(Letter letter, List<String> paragraphs, String link, String qr, String code) {}
}
