package org.studentled.portfolio;

/** A file that will not become a photo of a work, and why. */
public class PictureRefused extends RuntimeException {

    private final Why why;

    PictureRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What is in the way. */
    public enum Why {
        NO_PICTURE,
        HEIC,
        TOO_LARGE,
        TOO_MANY,
        NOT_WANTED,
        BUSY
    }
}
