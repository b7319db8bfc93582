package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What goes back over the wire. */
record Response(int status, Map<String, String> headers, String body, int delay) {

    static final int RESET = 0;

    static Response json(int status, JsonNode body) {
        return new Response(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body.toString(), 0);
    }

    Response withHeader(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, delay);
    }

    Response withBody(String other) {
        return new Response(status, headers, other, delay);
    }

    Response after(int milliseconds) {
        return new Response(status, headers, body, milliseconds);
    }

    static Response page(String html) {
        return new Response(200, Map.of("Content-Type", "text/html; charset=UTF-8"), html, 0);
    }

    static Response redirect(String to) {
        return new Response(302, Map.of("Location", to), "", 0);
    }

    static Response reset() {
        return new Response(RESET, Map.of(), "", 0);
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
