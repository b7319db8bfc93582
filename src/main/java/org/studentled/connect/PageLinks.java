package org.studentled.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where an answer says that its list goes on: in its Link header (RFC 8288), or somewhere in its body. */
public final class PageLinks {

    private static final Pattern RELATION = Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^;,\\s]*))");
    private static final int LONGEST = 16_384;

    private PageLinks() {}

    /** A page of a list that names the next one in its body, whole or without its host; an empty text names none. */
    public static Paginator.Page<URI, JsonNode> page(URI asked, JsonNode rows, @Nullable String next) {
        return Paginator.Page.of(rows(rows), follow(asked, next));
    }

    /**
     * The rows of a page.
     *
     * @throws IncompleteListException when it has no list
     */
    public static List<JsonNode> rows(JsonNode list) {
        if (!list.isArray()) {
            throw new IncompleteListException();
        }
        var rows = new ArrayList<JsonNode>(list.size());
        list.forEach(rows::add);
        return rows;
    }

    /** The page that an answer names as the next one in its header. */
    public static Optional<URI> next(URI asked, HttpHeaders headers) {
        for (var link : links(String.join(",", headers.getOrEmpty(HttpHeaders.LINK)))) {
            var start = link.indexOf('<');
            var end = link.indexOf('>');
            if (start >= 0 && end > start && isNext(link.substring(end))) {
                return Optional.ofNullable(
                        follow(asked, link.substring(start + 1, end).strip()));
            }
        }
        return Optional.empty();
    }

    // A comma parts links, but not within an address or a quoted text.
    private static List<String> links(String header) {
        if (header.length() > LONGEST) {
            throw new IncompleteListException();
        }
        var links = new ArrayList<String>();
        var from = 0;
        var until = ',';
        for (var at = 0; at < header.length(); at++) {
            var sign = header.charAt(at);
            if (sign == until && until == ',') {
                links.add(header.substring(from, at));
                from = at + 1;
            } else if (sign == until) {
                until = ',';
            } else if (until == ',' && (sign == '<' || sign == '"')) {
                until = sign == '<' ? '>' : '"';
            }
        }
        links.add(header.substring(from));
        return links;
    }

    private static boolean isNext(String parameters) {
        var relation = RELATION.matcher(parameters.toLowerCase(Locale.ROOT));
        if (!relation.find()) {
            return false;
        }
        var named = relation.group(1) == null ? relation.group(2) : relation.group(1);
        return List.of(named.strip().split("\\s+")).contains("next");
    }

    /**
     * What we are let in with goes to the system that was asked, by the way it was set up, and to no one a page may name.
     *
     * @throws RemoteException when it leads elsewhere
     */
    private static @Nullable URI follow(URI asked, @Nullable String named) {
        if (named == null || named.isEmpty()) {
            return null;
        }
        try {
            var next = asked.resolve(named.startsWith("?") ? asked.getRawPath() + named : named);
            if (!String.valueOf(next.getAuthority()).equalsIgnoreCase(asked.getAuthority())) {
                throw new RemoteException(ConnectionError.UNEXPECTED);
            }
            var safe = asked.getScheme() + "://" + asked.getRawAuthority() + next.getRawPath();
            return URI.create(next.getRawQuery() == null ? safe : safe + "?" + next.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            throw new IncompleteListException();
        }
    }
}
