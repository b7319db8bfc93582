package org.studentled.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: a module tells the office what needs attention, such as undelivered mail or a failed step. */
public interface OfficeAlert {

    List<Item> current();

    /**
     * One thing that needs a hand.
     *
     * @param messageKey the sentence, in the module's own messages
     * @param path where it can be looked at or mended, where there is such a page
     */
    record Item(
            Instant since,
            String messageKey,
            List<Object> args,
            @Nullable String path) {}
}
