package org.studentled.school;

import java.text.Normalizer;
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
        String text = typed == null ? "" : composed(typed).strip();
        if (text.length() > most) {
            throw new TextRefused(TextRefused.Fault.TOO_LONG, most);
        }
        return text;
    }

    /**
     * A name: in one line, with one space between its words.
     *
     * @throws TextRefused when nothing is left after trimming, or more than {@code most} characters are
     */
    public static String name(@Nullable String typed, int most) {
        return required(oneLine(typed == null ? "" : typed), most);
    }

    /** Every letter in the one form that is printed and compared: an accent is a part of its letter (Unicode's NFC). */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** With one space wherever there are several, of whatever kind. */
    public static String oneLine(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            boolean gap = Character.isSpaceChar(letter) || Character.isWhitespace(letter);
            if (!gap) {
                spaced.appendCodePoint(letter);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        });
        return spaced.toString().stripTrailing();
    }
}
