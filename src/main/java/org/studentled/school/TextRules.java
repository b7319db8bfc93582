package org.studentled.school;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The rules for what people type: trimmed, never blank where something is needed, never over the maximum length. */
public final class TextRules {

    /** U+FF01 to U+FF5E are the letters, digits and signs of ASCII, each as wide as an ideograph. */
    private static final int WIDE = 0xFF00;

    private static final int ASCII = 0x5F;

    private TextRules() {}

    /** @throws TextRefused when nothing is left after trimming, or more than {@code most} characters are */
    public static String required(@Nullable String typed, int most) {
        String text = optional(typed, most);
        if (text.isEmpty()) {
            throw new TextRefused(TextRefused.Fault.EMPTY, most);
        }
        return text;
    }

    /**
     * What is typed or pasted as an address, a number or a code, without the signs no one sees: spaces of any width at its
     * ends, zero-width and soft ones and marks of direction anywhere. The wide letters and digits of an East Asian keyboard
     * and the digits of other scripts become the usual ones, every inner space a plain one.
     */
    public static String plainLine(@Nullable String typed) {
        StringBuilder plain = new StringBuilder();
        (typed == null ? "" : typed).codePoints().forEach(sign -> {
            int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
            if (digit >= 0) {
                plain.append(digit);
            } else if (sign > WIDE && sign < WIDE + ASCII) {
                plain.append((char) (sign - WIDE + ' '));
            } else if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
                plain.append(' ');
            } else if (!Character.isISOControl(sign) && !isUnseen(sign)) {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString().strip();
    }

    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            // The combining grapheme joiner and the variation selectors count as marks and are as unseen.
            default -> sign == 0x034F || sign >= 0xFE00 && sign <= 0xFE0F;
        };
    }

    /** Without the slashes (or whatever else) at its end, however many there are. */
    public static String withoutTrailing(String text, char sign) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == sign) {
            end--;
        }
        return text.substring(0, end);
    }

    /** @throws TextRefused when more than {@code most} characters are typed */
    public static String optional(@Nullable String typed, int most) {
        String text = typed == null ? "" : normalized(typed).strip();
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
    public static String normalized(String text) {
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
