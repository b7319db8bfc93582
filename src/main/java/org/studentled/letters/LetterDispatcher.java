package org.studentled.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.access.FamilyLinks;
import org.studentled.round.RoundId;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;

/** Carries what lies in the outbox to the mail server, again and again until it is there. */
@Component
class LetterDispatcher {

    private static final Logger log = LoggerFactory.getLogger(LetterDispatcher.class);

    private final LetterOutbox outbox;
    private final QuietHours quiet;
    private final SmtpMailSender smtpMailSender;
    private final Sms sms;
    private final FamilyLinks familyLinks;
    private final FamilyVisitors families;
    private final Households households;

    LetterDispatcher(
            LetterOutbox outbox,
            QuietHours quiet,
            SmtpMailSender smtpMailSender,
            Sms sms,
            FamilyLinks familyLinks,
            FamilyVisitors families,
            Households households) {
        this.outbox = outbox;
        this.quiet = quiet;
        this.sms = sms;
        this.smtpMailSender = smtpMailSender;
        this.familyLinks = familyLinks;
        this.families = families;
        this.households = households;
    }

    @Scheduled(fixedDelayString = "${letters.poll-interval:PT5S}", initialDelayString = "${letters.poll-interval:PT5S}")
    void dispatch() {
        int unclear = outbox.findUnconfirmed();
        if (unclear > 0) {
            log.warn("Of {} letters no one can tell whether they went out: the office is asked", unclear);
        }
        outbox.due(quiet.isNow()).stream()
                .filter(letter ->
                        letter.channel() == Adult.Channel.SMS ? sms.isConfigured() : smtpMailSender.isConfigured())
                .map(outbox::claim)
                .flatMap(Optional::stream)
                .forEach(this::deliver);
    }

    /** The link is made only when the letter leaves, so that none lies readable in the outbox. */
    String linkFor(Letter letter) {
        AdultId adult = letter.adult();
        RoundId round = letter.round();
        return letter.hasLink() && adult != null && round != null
                ? familyLinks.address(adult, families.linksEnd(round))
                : "";
    }

    private void deliver(LetterOutbox.Claim claim) {
        Letter letter = claim.letter();
        try {
            AdultId adult = letter.adult();
            if (adult != null && !households.adult(adult).mayBeInvited()) {
                outbox.recordFailure(claim, Letter.DeliveryFailure.WITHDRAWN);
            } else if (send(claim)) {
                outbox.markSent(letter.id());
            }
        } catch (DeliveryUnknownException | Sms.SmsUnconfirmedException noAnswer) {
            outbox.markUnconfirmed(letter.id());
            log.warn("Letter {} was handed over and no answer came: the office is asked", letter.id());
        } catch (MessagingException | MailPreparationException | Sms.SmsRefused | Sms.SmsServerSilentException e) {
            Letter.DeliveryFailure failure = failureOf(e);
            outbox.recordFailure(claim, failure);
            // Messages of mail servers quote addresses: only the letter's number and the kind of failure are logged.
            log.warn("Letter {} not delivered: {}", letter.id(), failure);
        } catch (RuntimeException unforeseen) {
            // One letter must not stop the others. It is not known how far it came: its claim or its handover ends.
            log.error(
                    "Letter {} could not be carried: {}",
                    letter.id(),
                    unforeseen.getClass().getName());
        }
    }

    /** @return false when the letter was withdrawn in the last moment */
    private boolean send(LetterOutbox.Claim claim) throws MessagingException {
        Letter letter = claim.letter();
        if (letter.channel() != Adult.Channel.SMS) {
            return smtpMailSender.send(letter, linkFor(letter), () -> outbox.handOver(claim));
        }
        String text = text(letter);
        if (!outbox.handOver(claim)) {
            return false;
        }
        sms.send(to(letter), text, letter.id().toString());
        return true;
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

    private static Letter.DeliveryFailure failureOf(Exception e) {
        if (e instanceof MailPreparationException) {
            return Letter.DeliveryFailure.NOT_SENDABLE;
        }
        boolean refused = e instanceof Sms.SmsRefused
                || e instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0;
        return refused ? Letter.DeliveryFailure.ADDRESS_REFUSED : Letter.DeliveryFailure.SERVER_SILENT;
    }
}
