package org.studentled.portfolio;

/** An uploaded file was rejected as a photo, and why. */
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
