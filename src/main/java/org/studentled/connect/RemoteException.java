package org.studentled.connect;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** Why another system could not be read or written: a code that says who can help, and when to ask again. */
public class RemoteException extends RuntimeException {

    private final transient RemoteError error;
    private final Duration askedToWait;

    public RemoteException(RemoteError error) {
        this(error, Duration.ZERO);
    }

    public RemoteException(RemoteError error, Duration askedToWait) {
        this(error, askedToWait, null);
    }

    public RemoteException(RemoteError error, Duration askedToWait, @Nullable Throwable cause) {
        super(error.name(), cause);
        this.error = error;
        this.askedToWait = askedToWait;
    }

    public RemoteError error() {
        return error;
    }

    /** How long the other system asks to be left alone; zero when it does not say. */
    public Duration askedToWait() {
        return askedToWait;
    }

    /** It surely never heard of what it was asked: there was no connection. */
    public boolean isUnsent() {
        return getCause() instanceof ConnectException
                || getCause() instanceof ConnectTimeoutException
                || getCause() instanceof UnknownHostException;
    }

    /** Trying again later may help without anyone doing anything. */
    public boolean isPassing() {
        return error.remedy() == Remedy.WAIT;
    }
}
