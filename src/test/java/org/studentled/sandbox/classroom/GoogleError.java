package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An answer in Google's error format. */
final class GoogleError extends RuntimeException {

    final int code;
    final String status;

    GoogleError(int code, String status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    GoogleError(Fault fault) {
        this(fault.code, fault.status, fault.message);
    }

    static GoogleError argument(String message) {
        return new GoogleError(400, "INVALID_ARGUMENT", message);
    }

    JsonNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", getMessage()).put("status", status);
        return body;
    }
}
