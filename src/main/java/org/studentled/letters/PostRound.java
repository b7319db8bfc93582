package org.studentled.letters;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.access.Links;
import org.studentled.round.RoundId;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;

/** Carries what lies in the outbox to the mail server, again and again until it is there. */
@Component
class PostRound {

    private static final Logger log = LoggerFactory.getLogger(PostRound.class);

    private final Letters letters;
    private final Mailbox mailbox;
    private final Sms sms;
    private final Links links;
    private final InvitedFamilies families;
    private final Households households;

    PostRound(Letters letters, Mailbox mailbox, Sms sms, Links links, InvitedFamilies families, Households households) {
        this.letters = letters;
        this.sms = sms;
        this.mailbox = mailbox;
        this.links = links;
        this.families = families;
        this.households = households;
    }

    @Scheduled(fixedDelayString = "${letters.every:PT5S}", initialDelayString = "${letters.every:PT5S}")
    void walk() {
        letters.due().stream()
                .filter(letter -> letter.channel() == Adult.Channel.SMS ? sms.isSet() : mailbox.isSet())
                .filter(letters::take)
                .forEach(this::deliver);
    }

    /** The link is made only when the letter leaves, so that none lies readable in the outbox. */
    String linkFor(Letter letter) {
        AdultId adult = letter.adult();
        RoundId round = letter.round();
        return letter.hasLink() && adult != null && round != null ? links.address(adult, families.linksEnd(round)) : "";
    }

    private void deliver(Letter letter) {
        AdultId adult = letter.adult();
        if (adult != null && !households.adult(adult).mayBeInvited()) {
            letters.failed(letter.id(), Letter.Trouble.WITHDRAWN);
            return;
        }
        try {
            if (letter.channel() == Adult.Channel.SMS) {
                sms.send(to(letter), text(letter), letter.id().toString());
            } else {
                mailbox.send(letter, linkFor(letter));
            }
            letters.sent(letter.id());
        } catch (MailException | Sms.Refused | Sms.Silent e) {
            Letter.Trouble trouble = troubleOf(e);
            letters.failed(letter.id(), trouble);
            // Messages of mail servers quote addresses: only the letter's number and the kind of trouble are logged.
            log.warn("Letter {} not delivered: {}", letter.id(), trouble);
        }
    }

    private static String to(Letter letter) {
        String to = letter.to();
        return to == null ? "" : to;
    }

    /** A text is short: one line of what it is, and the way to all the rest. */
    private String text(Letter letter) {
        String link = linkFor(letter);
        return link.isEmpty() ? letter.subject() : letter.subject() + "\n" + link;
    }

    private static Letter.Trouble troubleOf(RuntimeException e) {
        if (e instanceof Sms.Refused) {
            return Letter.Trouble.ADDRESS_REFUSED;
        }
        if (e instanceof MailParseException || e instanceof MailPreparationException) {
            return Letter.Trouble.NOT_SENDABLE;
        }
        boolean refused = e instanceof MailSendException sending
                && sending.getFailedMessages().values().stream().anyMatch(PostRound::isRefusal);
        return refused ? Letter.Trouble.ADDRESS_REFUSED : Letter.Trouble.SERVER_SILENT;
    }

    private static boolean isRefusal(Exception cause) {
        return cause instanceof jakarta.mail.SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }
}
