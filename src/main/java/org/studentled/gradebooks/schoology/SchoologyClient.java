package org.studentled.gradebooks.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.studentled.connect.PageLinks;
import org.studentled.connect.Paginator;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.school.RandomIds;

/** HTTP calls to Schoology: every request is signed, and requests with one key are sent one after the other. */
@Component
class SchoologyClient {

    private final RemoteHttpClient http;
    private final Clock clock;
    // Schoology turns away a question that is signed earlier than the one before it.
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    SchoologyClient(RemoteHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    JsonNode get(RemoteSystem system, String path) {
        return get(system, system.at(path));
    }

    /** @param list where in an answer the rows are, as {@code /grades/grade} */
    List<JsonNode> all(RemoteSystem system, String path, String list) {
        var first = system.at(path + "?start=0&limit=" + http.limits().pageSize());
        return Paginator.readAll(first, address -> {
            var answer = get(system, address);
            return PageLinks.page(
                    address,
                    RemoteJson.list(answer.at(list)),
                    answer.path("links").path("next").asText(null));
        });
    }

    private JsonNode get(RemoteSystem system, URI address) {
        var turn = turns.computeIfAbsent(system.clientId(), key -> new ReentrantLock(true));
        turn.lock();
        try {
            return http.get(address, () -> Map.of(HttpHeaders.AUTHORIZATION, signed(system, address)))
                    .body();
        } finally {
            turn.unlock();
        }
    }

    private String signed(RemoteSystem system, URI address) {
        var nonce = RandomIds.next().toString();
        return OAuth1Signature.header(
                address, system.clientId(), system.secret(), clock.instant().getEpochSecond(), nonce);
    }
}
