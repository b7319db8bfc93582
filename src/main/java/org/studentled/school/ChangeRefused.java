package org.studentled.school;

import java.util.Arrays;
import java.util.List;

/** What someone wants to change about a class or a home can't be done as it is. */
public class ChangeRefused extends RuntimeException {

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> args;

    /** @param messageKey the sentence that says why */
    public ChangeRefused(Kind kind, String messageKey, Object... args) {
        super(kind + " " + messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = Arrays.asList(args);
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
        /** What was typed or picked can't be taken as it is. */
        INVALID,
        /** Something else comes first. */
        CONFLICT,
        /** Too many are open already. */
        TOO_OFTEN
    }
}
