package org.studentled.school;

import java.time.Instant;

/** Port: a module deletes, every night, what it need not store any longer. */
public interface RetentionPolicy {

    /** @return how many records were let go */
    int deleteExpired(Instant now);
}
