package org.studentled.school;

import java.time.Instant;

/** Port: a module deletes, every night, what it need not store any longer. */
public interface Expiring {

    /** @return how many records were let go */
    int letGo(Instant now);
}
