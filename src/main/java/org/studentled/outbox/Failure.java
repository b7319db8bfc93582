package org.studentled.outbox;

import java.util.List;

/**
 * Why a try failed: a code of the kind, and what the sentence about it needs; it becomes a sentence when it is shown.
 *
 * @param args nothing personal: they are stored beside ids
 */
public record Failure(String code, List<String> args) {

    private static final String BETWEEN = "\n";

    public static Failure of(Enum<?> code, String... args) {
        return new Failure(code.name(), List.of(args));
    }

    static Failure read(String code, String args) {
        return new Failure(code, args.isEmpty() ? List.of() : List.of(args.split(BETWEEN)));
    }

    String storedArgs() {
        return String.join(BETWEEN, args);
    }
}
