package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.nio.charset.StandardCharsets;

/** What goes back over the wire. */
record Answer(int status, String header, String value, String body) {

    static final int RESET = 0;

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "Content-Type", "application/json; charset=UTF-8", body.toString());
    }

    static Answer page(String html) {
        return new Answer(200, "Content-Type", "text/html; charset=UTF-8", html);
    }

    static Answer redirect(String to) {
        return new Answer(302, "Location", to, "");
    }

    static Answer reset() {
        return new Answer(RESET, "", "", "");
    }

    ResponseDefinition toWireMock() {
        var definition = new ResponseDefinitionBuilder();
        if (status == RESET) {
            return definition.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
        }
        return definition
                .withStatus(status)
                .withHeader(header, value)
                .withBody(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
