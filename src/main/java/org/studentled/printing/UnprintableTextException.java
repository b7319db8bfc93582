package org.studentled.printing;

/** The school's own fonts can't write something; the reader's browser can. */
public class UnprintableTextException extends RuntimeException {

    private final String passage;

    UnprintableTextException(String passage) {
        super("no font for a passage");
        this.passage = passage;
    }

    /** The words that could not be written. */
    public String passage() {
        return passage;
    }
}
