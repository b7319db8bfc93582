package org.studentled.letters;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.studentled.round.RoundId;
import org.studentled.school.AdultId;

/**
 * One letter to one adult; it stays in the outbox until it is delivered.
 *
 * @param to where it is mailed; nothing for a letter on paper
 * @param body plain paragraphs; {@link #LINK} stands where the reader's own link goes when it leaves the house
 */
public record Letter(
        LetterId id,
        Kind kind,
        @Nullable RoundId round,
        @Nullable AdultId adult,
        @Nullable String to,
        String language,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant printedAt,
        int attempts,
        @Nullable Trouble trouble) {

    static final String LINK = "[link]";

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
        EVENING_MOVED,
        CALL_NOTE,
        PACKET_REMINDER,
        SIGN_IN
    }

    /** Why a letter is not delivered. */
    public enum Trouble {
        SERVER_SILENT,
        ADDRESS_REFUSED,
        NOT_SENDABLE,
        WITHDRAWN
    }
}
