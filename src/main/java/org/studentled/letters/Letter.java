package org.studentled.letters;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;

/**
 * One letter to one adult; it stays in the outbox until it is delivered.
 *
 * @param to the mail address or telephone number it goes to; nothing for a letter on paper
 * @param calendar the appointment to keep, as a calendar file
 * @param attempts how often it was tried, as far as the outbox knows it
 * @param failure why it isn't delivered, as far as the outbox knows it
 * @param body plain paragraphs; {@link #LINK} stands where the reader's own link goes when it leaves the house
 */
public record Letter(
        LetterId id,
        Kind kind,
        @Nullable RoundId round,
        @Nullable AdultId adult,
        Adult.Channel channel,
        @Nullable String to,
        @Nullable String calendar,
        String language,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant printedAt,
        int attempts,
        @Nullable DeliveryFailure failure) {

    static final String LINK = "[link]";

    Letter withDelivery(int attempts, @Nullable DeliveryFailure failure) {
        return new Letter(
                id, kind, round, adult, channel, to, calendar, language, subject, body, createdAt, sentAt, printedAt,
                attempts, failure);
    }

    public boolean isOnPaper() {
        return to == null;
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    boolean hasLink() {
        return body.contains(LINK);
    }

    /** What a letter is about. */
    public enum Kind {
        INVITATION,
        CONFIRMATION,
        TIME_CHANGED,
        CANCELLATION,
        CALLED_OFF,
        TIME_FREE,
        REMINDER_WEEK,
        REMINDER_DAY,
        REMINDER_HOURS,
        EVENING_MOVED,
        EVENING_POSTPONED,
        EVENING_REOPENED,
        ROOM_CHANGED,
        CALL_NOTE,
        PACKET_REMINDER,
        FRESH_LINK,
        LINK_MADE,
        SIGN_IN,
        STAFF_INVITATION
    }

    /** Why a letter is not delivered. */
    public enum DeliveryFailure {
        SERVER_SILENT,
        ADDRESS_REFUSED,
        NOT_SENDABLE,
        /** The mail server was silent for so long that no one tries any more. */
        GIVEN_UP,
        WITHDRAWN,
        /** It failed, and someone decided that it need not be sent. */
        DISMISSED,
        /** It was handed over and no answer came: it may have arrived or not, and the office is asked. */
        UNCLEAR
    }

    /**
     * A letter before it lies in the outbox.
     *
     * @param about the participation it speaks of: when that changes, a letter not sent yet is taken back
     */
    record Draft(
            Kind kind,
            @Nullable RoundId round,
            @Nullable ParticipationId about,
            @Nullable AdultId adult,
            Adult.Channel channel,
            @Nullable String to,
            String language,
            String subject,
            String body,
            @Nullable String calendar) {}

    /** No one was reached with this letter, and trying again is of no use. */
    public record Undelivered(
            LetterId letter, RoundId round, @Nullable ParticipationId about) {}
}
