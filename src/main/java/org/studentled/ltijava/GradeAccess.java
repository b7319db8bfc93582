package org.studentled.ltijava;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform lets this tool do in the gradebook of a course (assignment and grade services 2.0, section 3.1).
 *
 * <p>Only this tool's own columns: no scope of these services shows any other (section 1).
 *
 * @param scopes what is granted; nothing else is asked for
 * @param lineItems where columns are listed and made; absent when the tool may use one given column only
 * @param lineItem the column of the link that was clicked; absent when it has none, or several
 */
public record GradeAccess(
        Platform platform,
        String deployment,
        Set<String> scopes,
        @Nullable URI lineItems,
        @Nullable URI lineItem) {

    public GradeAccess {
        scopes = Set.copyOf(scopes);
    }

    /** Whether columns can be made and filled. */
    public boolean mayReport() {
        return scopes.contains(Scopes.SCORES)
                && (lineItem != null || lineItems != null && scopes.contains(Scopes.COLUMNS));
    }
}
