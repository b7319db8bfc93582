package org.studentled.portfolio;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.studentled.school.TextRules;

/** The address of a work that lies somewhere online, as a child copies or types it. */
final class WebLink {

    private static final int LONGEST = 1000;
    private static final Pattern COMPLETE = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[^\\s/:]+\\.[^\\s/:]+(/\\S*)?");

    private WebLink() {}

    /** @throws InvalidLinkException for anything a browser would not open as a page */
    static @Nullable String read(@Nullable String typed) {
        String text = TextRules.optional(TextRules.plainLine(typed), LONGEST);
        if (text.isEmpty()) {
            return null;
        }
        if (COMPLETE.matcher(text).matches()) {
            return text;
        }
        if (WITHOUT_SCHEME.matcher(text).matches()) {
            return "https://" + text;
        }
        throw new InvalidLinkException();
    }
}
