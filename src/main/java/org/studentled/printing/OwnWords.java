package org.studentled.printing;

/** What someone typed, set apart within a sentence: it runs in its own direction, whatever stands around it. */
class OwnWords {

    /** Unicode's own marks for it, which browsers know; {@link Directions} gives them to the typesetter as elements. */
    static final char FIRST = '\u2068';

    static final char LAST = '\u2069';

    public String of(String text) {
        return FIRST + text + LAST;
    }
}
