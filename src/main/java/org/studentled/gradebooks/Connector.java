package org.studentled.gradebooks;

import java.util.List;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;

/** One kind of gradebook connection, as it is set up on a screen. */
public interface Connector {

    ScoreSource source();

    /** Whether it was seen at work with a real one, and not only built by the published book. */
    default boolean isTried() {
        return false;
    }

    /**
     * Knocks at the door for real.
     *
     * @throws RemoteException when we are not let in, or not to what we need
     */
    void test(RemoteSystem system);

    /** The courses we may read there, as far as we can find out. */
    List<RemoteCourse> courses(GradebookConnection connection);
}
