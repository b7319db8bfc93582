package org.studentled.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.access.FamilyLinks;
import org.studentled.outbox.Backoff;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.outbox.OutboxHandler;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.Outcome;
import org.studentled.round.RoundId;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Households;

/** Carries what lies in the outbox to the mail server, again and again until it is there. */
@Component
class LetterDispatcher implements OutboxHandler {

    private static final Logger log = LoggerFactory.getLogger(LetterDispatcher.class);

    /** Six pauses and seven tries within a day: what is older is no news. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofHours(12), Duration.ofHours(24));

    private final Outbox outbox;
    private final Letters letters;
    private final FailedLetters failedLetters;
    private final QuietHours quiet;
    private final SmtpMailSender smtpMailSender;
    private final Sms sms;
    private final FamilyLinks familyLinks;
    private final FamilyVisitors families;
    private final Households households;
    private final Clock clock;

    LetterDispatcher(
            Outbox outbox,
            Letters letters,
            FailedLetters failedLetters,
            QuietHours quiet,
            SmtpMailSender smtpMailSender,
            Sms sms,
            FamilyLinks familyLinks,
            FamilyVisitors families,
            Households households,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.failedLetters = failedLetters;
        this.clock = clock;
        this.quiet = quiet;
        this.sms = sms;
        this.smtpMailSender = smtpMailSender;
        this.familyLinks = familyLinks;
        this.families = families;
        this.households = households;
    }

    @Scheduled(fixedDelayString = "${letters.poll-interval:PT5S}", initialDelayString = "${letters.poll-interval:PT5S}")
    void dispatch() {
        outbox.dispatch(this);
    }

    @Override
    public String kind() {
        return Letters.KIND;
    }

    /** Longer than a mail server or a sender of texts may take to answer; after that there will be no answer. */
    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Backoff backoff() {
        return BACKOFF;
    }

    @Override
    public List<String> open(List<String> channels) {
        return channels.stream()
                .filter(channel ->
                        Adult.Channel.SMS.name().equals(channel) ? sms.isConfigured() : smtpMailSender.isConfigured())
                .toList();
    }

    @Override
    public Instant notBefore(Instant now) {
        return quiet.after(now);
    }

    @Override
    public Failure unforeseen() {
        return Failure.of(Letter.DeliveryFailure.SERVER_SILENT);
    }

    @Override
    public Outcome deliver(OutboxLease lease) {
        return letters.byId(List.of(lease.entry().key())).stream()
                .findFirst()
                .map(letter -> deliver(letter, lease))
                .orElseGet(Outcome::withdrawn);
    }

    @Override
    public void settled(OutboxEntry entry, OutboxEntry.State state) {
        LetterId id = new LetterId(entry.key());
        switch (state) {
            case DONE -> letters.markSent(id, entry.handedOverAt() == null ? clock.instant() : entry.handedOverAt());
            case DEAD -> letters.markUndelivered(id);
            case WAITING, WITHDRAWN -> letters.markSettled(id);
            case HELD, UNKNOWN -> log.warn("Letter {} is {}: the office is asked", id, state);
        }
        if (state == OutboxEntry.State.DONE && entry.state() == OutboxEntry.State.UNKNOWN) {
            letters.markSettled(id);
        }
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        return failedLetters.describe(entries);
    }

    /** The link is made only when the letter leaves, so that none lies readable in the outbox. */
    String linkFor(Letter letter) {
        AdultId adult = letter.adult();
        RoundId round = letter.round();
        return letter.hasLink() && adult != null && round != null
                ? familyLinks.address(adult, families.linksEnd(round))
                : "";
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

    private Outcome deliver(Letter letter, OutboxLease lease) {
        try {
            AdultId adult = letter.adult();
            if (adult != null && !households.adult(adult).mayBeInvited() || !send(letter, lease)) {
                return Outcome.withdrawn();
            }
            return Outcome.done();
        } catch (DeliveryUnknownException | Sms.SmsUnconfirmedException noAnswer) {
            return Outcome.unknown(Failure.of(Letter.DeliveryFailure.UNCLEAR));
        } catch (MessagingException | MailPreparationException | Sms.SmsRefused | Sms.SmsServerSilentException e) {
            Letter.DeliveryFailure failure = failureOf(e);
            // Messages of mail servers quote addresses: only the letter's number and the kind of failure are logged.
            log.warn("Letter {} not delivered: {}", letter.id(), failure);
            return failure == Letter.DeliveryFailure.SERVER_SILENT
                    ? Outcome.retry(Failure.of(failure))
                    : Outcome.dead(Failure.of(failure));
        }
    }

    /** @return false when the letter was withdrawn in the last moment */
    private boolean send(Letter letter, OutboxLease lease) throws MessagingException {
        if (letter.channel() != Adult.Channel.SMS) {
            return smtpMailSender.send(letter, linkFor(letter), lease::handOver);
        }
        String text = text(letter);
        if (!lease.handOver()) {
            return false;
        }
        sms.send(to(letter), text, letter.id().toString());
        return true;
    }
}
