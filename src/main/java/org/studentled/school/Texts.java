package org.studentled.school;

import org.jspecify.annotations.Nullable;

/** The rules for what people type: trimmed, never blank where something is needed, never over the length kept. */
public final class Texts {

    private Texts() {}

    /** @throws TextRefused when nothing is left after trimming, or more than {@code most} characters are */
    public static String required(@Nullable String typed, int most) {
        String text = optional(typed, most);
        if (text.isEmpty()) {
            throw new TextRefused(TextRefused.Fault.EMPTY, most);
        }
        return text;
    }

    /** @throws TextRefused when more than {@code most} characters are typed */
    public static String optional(@Nullable String typed, int most) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > most) {
            throw new TextRefused(TextRefused.Fault.TOO_LONG, most);
        }
        return text;
    }
}
