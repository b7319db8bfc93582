package org.studentled.ltijava;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A login or launch that was refused; the detail is for the log only and never shown. */
public class LaunchRefused extends RuntimeException {

    /** Request attribute of a page that says why; there is nothing to press on it, so any page may show it in a frame. */
    public static final String SHOWN = LaunchRefused.class.getName() + ".shown";

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;
    private final @Nullable String registration;
    private final @Nullable URI returnAddress;

    public LaunchRefused(RefusalReason reason, String detail) {
        this(reason, detail, null, null, null);
    }

    LaunchRefused(RefusalReason reason, String detail, Throwable cause) {
        this(reason, detail, cause, null, null);
    }

    private LaunchRefused(
            RefusalReason reason,
            @Nullable String detail,
            @Nullable Throwable cause,
            @Nullable String registration,
            @Nullable URI returnAddress) {
        super(detail, cause);
        this.reason = reason;
        this.registration = registration;
        this.returnAddress = returnAddress;
    }

    public RefusalReason reason() {
        return reason;
    }

    /** Issuer and client id, once the login told which platform it is. */
    public @Nullable String registration() {
        return registration;
    }

    /** Where the person may go back to; known only when the platform had signed it. */
    public @Nullable URI returnAddress() {
        return returnAddress;
    }

    LaunchRefused from(Platform platform, @Nullable URI back) {
        var name = platform.issuer() + " " + platform.clientId();
        return new LaunchRefused(reason, getMessage(), this, name, back);
    }
}
