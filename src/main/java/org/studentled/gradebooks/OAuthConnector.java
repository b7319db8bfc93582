package org.studentled.gradebooks;

import java.net.URI;
import org.studentled.connect.PendingAuthorization;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;

/** A system in which each teacher gives consent to read their own courses. */
public interface OAuthConnector {

    ScoreSource source();

    /** Where the teacher goes to allow it. */
    URI authorizationUrl(RemoteSystem system, PendingAuthorization.Departure departure);

    /**
     * What is saved of the consent, to read later in their name.
     *
     * @throws RemoteException when the code is not good
     */
    String exchange(RemoteSystem system, String code, String verifier);
}
