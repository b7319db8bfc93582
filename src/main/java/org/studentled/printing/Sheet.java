package org.studentled.printing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One sheet (or as many as its words need) in one language, or in two side by side.
 *
 * @param beside the second language, where the reader's is not the child's
 */
public record Sheet(
        Content shows, Locale language, @Nullable Locale beside) {

    public static Sheet in(Locale language, Content shows) {
        return new Sheet(shows, language, null);
    }

    /** The reader's language beside the child's; once where both are the same. */
    public static Sheet in(Locale reader, Locale student, Content shows) {
        return new Sheet(shows, reader, reader.getLanguage().equals(student.getLanguage()) ? null : student);
    }
}
