package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What goes back over the wire. */
record Answer(int status, Map<String, String> headers, String body, int delay) {

    static final int RESET = 0;

    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body.toString(), 0);
    }

    Answer withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, delay);
    }

    Answer withBody(String other) {
        return new Answer(status, headers, other, delay);
    }

    Answer after(int milliseconds) {
        return new Answer(status, headers, body, milliseconds);
    }

    static Answer page(String html) {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=UTF-8"), html, 0);
    }

    static Answer redirect(String to) {
        return new Answer(302, Map.of("Location", to), "", 0);
    }

    static Answer reset() {
        return new Answer(RESET, Map.of(), "", 0);
    }

    ResponseDefinition toWireMock() {
        var definition = new ResponseDefinitionBuilder();
        if (status == RESET) {
            return definition.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        headers.forEach(definition::withHeader);
        return definition
                .withStatus(status)
                .withFixedDelay(delay == 0 ? null : delay)
                .withBody(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
