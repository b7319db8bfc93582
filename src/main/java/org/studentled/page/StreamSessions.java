package org.studentled.page;

import java.util.Collection;
import java.util.Set;

/** Whose a live stream is: it belongs to the visit its page was made in, and ends with it. */
public interface StreamSessions {

    /** The name of the visit behind the running request; empty outside of one. */
    String current();

    /** Those of the visits that have not ended; asking does not keep them open. */
    Set<String> stillOpen(Collection<String> visits);
}
