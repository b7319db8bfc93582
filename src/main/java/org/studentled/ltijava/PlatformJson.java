package org.studentled.ltijava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes JSON whatever content type a platform gives it: Moodle calls some of it text/html. */
@Component
class PlatformJson {

    private final ObjectMapper json;

    PlatformJson(ObjectMapper json) {
        this.json = json;
    }

    JsonNode read(byte @Nullable [] body) {
        try {
            return json.readTree(body == null ? new byte[0] : body);
        } catch (IOException broken) {
            throw new ServiceFailed("The platform's answer is not JSON", broken);
        }
    }

    byte[] written(JsonNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name).asText("").strip();
        return value.isEmpty() ? null : value;
    }

    static URI address(JsonNode node, String name) {
        try {
            return URI.create(node.path(name).asText());
        } catch (IllegalArgumentException notAnAddress) {
            throw new ServiceFailed("The platform's " + name + " is not an address", notAnAddress);
        }
    }
}
