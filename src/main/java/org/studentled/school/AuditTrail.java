package org.studentled.school;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: the record of who did what with whose data. */
public interface AuditTrail {

    /** @param what a short verb phrase in the house's words, as {@code class-opened} */
    void record(Actor actor, String what, UUID subject, @Nullable String why);
}
