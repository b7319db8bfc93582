package org.studentled.ltijava;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The {@code rel="next"} of a Link header (RFC 8288), as platforms write it. */
final class NextLink {

    // Moodle types typographic quotes, whose bytes arrive as other characters, and & as an entity.
    private static final Pattern NEXT =
            Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel\\s*=[^A-Za-z,;]*next(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

    // Of a longer one the pattern would make hours.
    private static final int LONGEST = 8_192;

    private NextLink() {}

    /** @throws ServiceFailed when it leads to another host: it would carry the token there */
    static @Nullable URI after(URI page, HttpHeaders headers) {
        for (var header : headers.getOrDefault(HttpHeaders.LINK, List.of())) {
            var found = NEXT.matcher(header);
            if (header.length() <= LONGEST && found.find()) {
                return onSameHost(page, found.group(1).replace("&amp;", "&"));
            }
        }
        return null;
    }

    private static URI onSameHost(URI page, String following) {
        try {
            var next = page.resolve(following);
            if (Origins.same(page, next)) {
                return next;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new ServiceFailed("The next page has no address: " + following, notAnAddress);
        }
        throw new ServiceFailed("The next page is at a foreign address: " + following);
    }
}
