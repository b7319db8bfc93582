package org.studentled.page;

import java.util.Arrays;
import java.util.List;

/** A plain "no" to the user: one sentence on what did not work, and one on what to do next. */
public class RequestRefused extends RuntimeException {

    private final int status;
    private final String messageKey;
    private final transient List<Object> args;

    /** @param messageKey the sentence; {@code messageKey + ".next"}, where it exists, says what to do next */
    public RequestRefused(int status, String messageKey, Object... args) {
        super(status + " " + messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.args = Arrays.asList(args);
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args.toArray();
    }
}
