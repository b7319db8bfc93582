package org.studentled.connect;

import java.time.Duration;

/** How time is let pass. */
public interface Sleeper {

    /** Lets the thread wait. */
    Sleeper THREAD = duration -> Thread.sleep(duration.toMillis());

    void sleep(Duration duration) throws InterruptedException;
}
