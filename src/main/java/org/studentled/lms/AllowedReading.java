package org.studentled.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/** One reading in a teacher's name, with the token they allowed it by. */
public final class AllowedReading {

    private final Line line;
    private final SystemThere system;
    private final Map<String, String> headers;

    AllowedReading(Line line, SystemThere system, String token) {
        this.line = line;
        this.system = system;
        headers = Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public JsonNode ask(String path) {
        return ask(system.at(path));
    }

    /** @param page what of an answer is the list, and where it goes on */
    public List<JsonNode> all(String path, Function<JsonNode, Pages.Page> page) {
        return Pages.all(system, system.at(path), address -> page.apply(ask(address)));
    }

    // The token is a minute old: who does not know it has taken the permission back.
    private JsonNode ask(URI address) {
        try {
            return line.get(address, headers).body();
        } catch (Hindrance hindrance) {
            throw hindrance.kind() == Hindrance.Kind.WRONG_TOKEN
                    ? new Hindrance(Hindrance.Kind.CONNECT_AGAIN)
                    : hindrance;
        }
    }
}
