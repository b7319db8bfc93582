package org.studentled.printing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/** Sets vowel marks above their letters, where the shaper would give each a piece of line of its own. */
class ArabicDiacritics extends ICUBidiReorderer {

    private static final int FIRST = 0xfe70;
    private static final int LAST = 0xfe7f;
    /** The combining mark of each presentation form, alone and in the middle of a word. */
    private static final String COMBINING =
            "\u064b\u064b\u064c\u0000\u064d\u0000\u064e\u064e\u064f\u064f\u0650\u0650\u0651\u0651\u0652\u0652";

    /** Between two marks: without it the font joins them into a picture that no reader can speak. */
    private static final char KEEP_APART = '\u200c';

    @Override
    public String shapeText(String text) {
        String shaped = super.shapeText(text);
        StringBuilder marked = new StringBuilder(shaped.length());
        boolean afterMark = false;
        for (int place = 0; place < shaped.length(); place++) {
            char sign = combining(shaped.charAt(place));
            boolean isMark = Character.getType(sign) == Character.NON_SPACING_MARK;
            if (isMark && afterMark) {
                marked.append(KEEP_APART);
            }
            marked.append(sign);
            afterMark = isMark;
        }
        return marked.toString();
    }

    private static char combining(char sign) {
        boolean alone = sign >= FIRST && sign <= LAST && COMBINING.charAt(sign - FIRST) != 0;
        return alone ? COMBINING.charAt(sign - FIRST) : sign;
    }
}
