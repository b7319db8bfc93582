package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An answer in Google's error format. */
final class Refused extends RuntimeException {

    final int code;
    final String status;

    Refused(int code, String status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    Refused(Mishap mishap) {
        this(mishap.code, mishap.status, mishap.message);
    }

    static Refused argument(String message) {
        return new Refused(400, "INVALID_ARGUMENT", message);
    }

    JsonNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", getMessage()).put("status", status);
        return body;
    }
}
