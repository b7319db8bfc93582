package org.studentled.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What the office reads of an entry that failed; names are looked up when it is shown.
 *
 * @param recipient whom it was for
 * @param where the class, or nothing
 * @param what the sentence of what it was
 * @param why the sentence of why it failed
 * @param path where more can be seen, if anywhere
 */
public record FailedEntry(
        String recipient,
        String where,
        MessageSourceResolvable what,
        MessageSourceResolvable why,
        @Nullable String path) {

    /** A sentence by its key. */
    public static MessageSourceResolvable text(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args);
    }

    /** The sentence about a failure, whose key ends in its code. */
    public static MessageSourceResolvable text(String prefix, @Nullable Failure failure) {
        List<String> args = failure == null ? List.of() : failure.args();
        return text(prefix + (failure == null ? "UNKNOWN" : failure.code()), args.toArray());
    }
}
