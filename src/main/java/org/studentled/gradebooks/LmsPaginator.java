package org.studentled.gradebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;

/** A paged list: read to its last page, or not at all. */
public final class LmsPaginator {

    private static final int MOST = 200;

    private LmsPaginator() {}

    /** @param next where the next page is, whole or without its host; nothing or an empty text on the last one */
    public record Page(JsonNode rows, @Nullable String next) {}

    /** One question. */
    public interface PageRequest {

        Page get(URI address);
    }

    /** @throws RemoteException when one of the pages cannot be read */
    public static List<JsonNode> all(RemoteSystem system, URI first, PageRequest pageRequest) {
        var rows = new ArrayList<JsonNode>();
        var seen = new HashSet<URI>();
        @Nullable URI next = first;
        // Who names its last page as the next one for ever has nothing new to tell.
        while (next != null && seen.add(next)) {
            var page = pageRequest.get(next);
            if (!page.rows().isArray() || seen.size() > MOST) {
                throw new RemoteException(ConnectionError.HALF);
            }
            page.rows().forEach(rows::add);
            next = next(system, page.next());
        }
        return rows;
    }

    /** The page that an answer names as the next one in its Link header. */
    public static Optional<URI> nextOf(RemoteSystem system, HttpHeaders headers) {
        for (var link : String.join(",", headers.getOrEmpty(HttpHeaders.LINK)).split(",")) {
            var end = link.indexOf('>');
            var start = link.indexOf('<');
            if (start >= 0 && end > start && isNext(link.substring(end))) {
                return Optional.ofNullable(next(system, link.substring(start + 1, end)));
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(String parameters) {
        return parameters
                .toLowerCase(Locale.ROOT)
                .replace("\"", "")
                .replace(" ", "")
                .contains(";rel=next");
    }

    // What we are let in with goes to the school's own system, by the way it was set up, and to no one a page may name.
    private static @Nullable URI next(RemoteSystem system, @Nullable String named) {
        if (named == null || named.isEmpty()) {
            return null;
        }
        try {
            var next = system.address().resolve(named);
            if (!String.valueOf(next.getAuthority()).equals(system.address().getAuthority())) {
                throw new RemoteException(ConnectionError.UNEXPECTED);
            }
            var safe = system.address().getScheme() + "://" + next.getRawAuthority() + next.getRawPath();
            return URI.create(next.getRawQuery() == null ? safe : safe + "?" + next.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            throw new RemoteException(ConnectionError.HALF);
        }
    }
}
