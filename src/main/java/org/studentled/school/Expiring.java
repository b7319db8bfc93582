package org.studentled.school;

import java.time.Instant;

/** Port: a part of the house lets go, every night, of what it need not keep any longer. */
public interface Expiring {

    /** @return how many records were let go */
    int letGo(Instant now);
}
