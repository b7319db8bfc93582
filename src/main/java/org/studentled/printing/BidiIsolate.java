package org.studentled.printing;

/** What someone typed, set apart within a sentence: it runs in its own direction, whatever stands around it. */
class BidiIsolate {

    /** Unicode's own marks for it, which browsers know; {@link BidiMarkup} gives them to the typesetter as elements. */
    static final char FIRST = '\u2068';

    static final char LAST = '\u2069';

    public String isolate(String text) {
        return FIRST + text + LAST;
    }
}
