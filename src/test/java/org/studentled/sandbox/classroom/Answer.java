package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What goes back over the wire. */
record Answer(int status, Map<String, String> headers, String body) {

    static final int RESET = 0;

    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body.toString());
    }

    Answer withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    static Answer page(String html) {
        return new Answer(200, Map.of("Content-Type", "text/html; charset=UTF-8"), html);
    }

    static Answer redirect(String to) {
        return new Answer(302, Map.of("Location", to), "");
    }

    static Answer reset() {
        return new Answer(RESET, Map.of(), "");
    }

    ResponseDefinition toWireMock() {
        var definition = new ResponseDefinitionBuilder();
        if (status == RESET) {
            return definition.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        headers.forEach(definition::withHeader);
        return definition
                .withStatus(status)
                .withBody(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
