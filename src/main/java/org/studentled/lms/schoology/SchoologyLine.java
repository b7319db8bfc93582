package org.studentled.lms.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.studentled.lms.Line;
import org.studentled.lms.Pages;
import org.studentled.lms.SystemThere;

/** HTTP calls to Schoology: every request is signed, and requests with one key are sent one after the other. */
@Component
class SchoologyLine {

    private final Line line;
    private final Clock clock;
    // Schoology turns away a question that is signed earlier than the one before it.
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    SchoologyLine(Line line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    JsonNode ask(SystemThere system, String path) {
        return ask(system, system.at(path));
    }

    /** @param list where in an answer the rows are, as {@code /grades/grade} */
    List<JsonNode> all(SystemThere system, String path, String list) {
        var first = system.at(path + "?start=0&limit=" + line.pageSize());
        return Pages.all(system, first, address -> {
            var answer = ask(system, address);
            return new Pages.Page(
                    answer.at(list), answer.path("links").path("next").asText(null));
        });
    }

    private JsonNode ask(SystemThere system, URI address) {
        var turn = turns.computeIfAbsent(system.clientId(), key -> new ReentrantLock(true));
        turn.lock();
        try {
            return line.get(address, () -> Map.of(HttpHeaders.AUTHORIZATION, signed(system, address)))
                    .body();
        } finally {
            turn.unlock();
        }
    }

    private String signed(SystemThere system, URI address) {
        var nonce = UUID.randomUUID().toString();
        return Signature.header(
                address, system.clientId(), system.secret(), clock.instant().getEpochSecond(), nonce);
    }
}
