package org.studentled.ltijava;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A column of the gradebook that belongs to this tool (assignment and grade services 2.0, section 3.2).
 *
 * @param id its address, possibly with a query; absent until the platform made it
 * @param most the {@code scoreMaximum}, more than 0
 * @param resourceId the tool's own name for what is graded; found again by it
 * @param tag the tool's own word for why
 * @param resourceLinkId the link it is tied to; absent for a column that stands alone
 */
public record LineItem(
        @Nullable URI id,
        String label,
        double most,
        @Nullable String resourceId,
        @Nullable String tag,
        @Nullable String resourceLinkId) {

    public static LineItem wanted(String label, double most, String resourceId, String tag) {
        return new LineItem(null, label, most, resourceId, tag, null);
    }

    /** Its address. */
    public URI address() {
        if (id == null) {
            throw new IllegalStateException("The platform has not made this column yet");
        }
        return id;
    }
}
