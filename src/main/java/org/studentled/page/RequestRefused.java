package org.studentled.page;

import java.util.Arrays;
import java.util.List;

/**
 * A plain "no" to the user: one sentence on what did not work, and one on what to do next.
 *
 * <p>Each maker is given the key of the sentence; {@code key + ".next"}, where it exists, says what to do next. Which
 * HTTP status a kind becomes is said in {@link RefusalStatus} alone.
 */
public class RequestRefused extends RuntimeException {

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> args;

    public RequestRefused(Kind kind, String messageKey, Object... args) {
        super(kind + " " + messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = Arrays.asList(args);
    }

    public static RequestRefused notUnderstood(String messageKey, Object... args) {
        return new RequestRefused(Kind.NOT_UNDERSTOOD, messageKey, args);
    }

    public static RequestRefused notSignedIn(String messageKey, Object... args) {
        return new RequestRefused(Kind.NOT_SIGNED_IN, messageKey, args);
    }

    public static RequestRefused notAllowed(String messageKey, Object... args) {
        return new RequestRefused(Kind.NOT_ALLOWED, messageKey, args);
    }

    public static RequestRefused notFound(String messageKey, Object... args) {
        return new RequestRefused(Kind.NOT_FOUND, messageKey, args);
    }

    public static RequestRefused tooSlow(String messageKey, Object... args) {
        return new RequestRefused(Kind.TOO_SLOW, messageKey, args);
    }

    public static RequestRefused conflict(String messageKey, Object... args) {
        return new RequestRefused(Kind.CONFLICT, messageKey, args);
    }

    public static RequestRefused ended(String messageKey, Object... args) {
        return new RequestRefused(Kind.ENDED, messageKey, args);
    }

    public static RequestRefused tooLarge(String messageKey, Object... args) {
        return new RequestRefused(Kind.TOO_LARGE, messageKey, args);
    }

    public static RequestRefused invalid(String messageKey, Object... args) {
        return new RequestRefused(Kind.INVALID, messageKey, args);
    }

    public static RequestRefused tooOften(String messageKey, Object... args) {
        return new RequestRefused(Kind.TOO_OFTEN, messageKey, args);
    }

    public static RequestRefused fault(String messageKey, Object... args) {
        return new RequestRefused(Kind.FAULT, messageKey, args);
    }

    public static RequestRefused unavailable(String messageKey, Object... args) {
        return new RequestRefused(Kind.UNAVAILABLE, messageKey, args);
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args.toArray();
    }

    /** Why not. */
    public enum Kind {
        /** What came in makes no sense. */
        NOT_UNDERSTOOD,
        /** No one knows who asks. */
        NOT_SIGNED_IN,
        /** Others may, whoever asks may not. */
        NOT_ALLOWED,
        /** It is not here, or not for whoever asks. */
        NOT_FOUND,
        /** What came in took too long. */
        TOO_SLOW,
        /** It can't be done as things stand: someone was first, or something else comes first. */
        CONFLICT,
        /** It was here, and is over. */
        ENDED,
        /** More came in than is taken. */
        TOO_LARGE,
        /** What was typed or picked can't be taken as it is. */
        INVALID,
        /** Too many in a short time. */
        TOO_OFTEN,
        /** Our own fault. */
        FAULT,
        /** Another system said something that can't be used. */
        BAD_ANSWER,
        /** It is not to be had at the moment: again in a while. */
        UNAVAILABLE
    }
}
