package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Google's pages: as long as the server likes, sometimes empty, with a token good for the same question only. */
final class Paginator {

    /** The most the server gives at once, whatever is asked. */
    int cap = 1000;

    /** The same for single lists. */
    final Map<String, Integer> caps = new HashMap<>();

    /** Gives an empty page with a token before every filled one, as real servers now and then do. */
    boolean emptyPages;

    ObjectNode page(GoogleRequest request, String field, List<? extends JsonNode> items, int usual) {
        int wanted = request.one("pageSize").isEmpty() ? 0 : Integer.parseInt(request.one("pageSize"));
        int size = Math.min(wanted == 0 ? usual : wanted, caps.getOrDefault(field, cap));
        String question =
                Integer.toString((request.path + request.query.replaceAll("&?pageToken=[^&]*", "")).hashCode(), 36);
        var token = request.one("pageToken").isEmpty()
                ? List.of(question, "0", "")
                : List.of(request.one("pageToken").split("_", 3));
        if (token.size() != 3 || !token.get(0).equals(question)) {
            throw new GoogleError(Fault.PAGE_TOKEN_EXPIRED);
        }
        int from = Integer.parseInt(token.get(1));
        var page = JsonNodeFactory.instance.objectNode();
        if (emptyPages && token.get(2).isEmpty() && from < items.size()) {
            return page.put("nextPageToken", question + "_" + from + "_filled");
        }
        int to = Math.min(from + size, items.size());
        if (from < to) {
            items.subList(from, to).forEach(page.withArray(field)::add);
        }
        if (to < items.size()) {
            page.put("nextPageToken", question + "_" + to + "_");
        }
        return page;
    }
}
