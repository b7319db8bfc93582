package org.studentled.connect;

/** A list could not be read to its end, so nothing of it counts: it goes on for ever, leads back, or is too short. */
public final class IncompleteListException extends RemoteException {

    IncompleteListException() {
        super(ConnectionError.HALF);
    }
}
