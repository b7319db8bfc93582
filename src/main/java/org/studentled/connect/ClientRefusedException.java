package org.studentled.connect;

/** The other system knows this installation no longer, or not by this secret; a consent given again does not help. */
public final class ClientRefusedException extends RemoteException {

    ClientRefusedException() {
        super(ConnectionError.WRONG_TOKEN);
    }
}
