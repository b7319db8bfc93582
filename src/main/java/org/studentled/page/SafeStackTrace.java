package org.studentled.page;

import org.jspecify.annotations.Nullable;

/** A stack trace without exception messages, which may quote what someone typed. */
public final class SafeStackTrace {

    private static final int DEEPEST = 12;

    private SafeStackTrace() {}

    public static String format(Throwable fault) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable each = fault;
        for (int depth = 0; each != null && depth < 5; depth++) {
            text.append(depth == 0 ? "" : "\nbecause of ")
                    .append(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(DEEPEST, frames.length); i++) {
                text.append("\n  at ").append(frames[i]);
            }
            each = each.getCause();
        }
        return text.toString();
    }
}
