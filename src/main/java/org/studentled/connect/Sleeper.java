package org.studentled.connect;

import java.time.Duration;

/** How time is let pass. */
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
