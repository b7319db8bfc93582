package org.studentled.ltijava;

/** A login or launch that is not let in; the detail is for the log only and never shown. */
public class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LaunchRefused(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    LaunchRefused(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
