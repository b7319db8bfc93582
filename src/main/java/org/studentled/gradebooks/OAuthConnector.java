package org.studentled.gradebooks;

import java.net.URI;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;

/** A system in which each teacher gives consent to read their own courses. */
public interface OAuthConnector {

    ScoreSource source();

    /** Where the teacher goes to allow it; the state comes back with them. */
    URI authorizationUrl(RemoteSystem system, String state);

    /**
     * What is saved of the consent, to read later in their name.
     *
     * @throws RemoteException when the code is not good
     */
    String exchange(RemoteSystem system, String code);
}
