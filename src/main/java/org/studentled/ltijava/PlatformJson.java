package org.studentled.ltijava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

    /**
     * The entries of a list. An object without entries is PHP's empty list.
     *
     * @throws ServiceFailed when it is something else: no list is not an empty list
     */
    static List<JsonNode> list(JsonNode node) {
        if (!node.isArray() && !(node.isObject() && node.isEmpty())) {
            throw new ServiceFailed("The platform's answer holds no list");
        }
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    /** The texts of a list, or of one text with blanks between: some platforms write a list of one so. */
    static List<String> texts(JsonNode node) {
        var texts = node.isTextual()
                ? Stream.of(node.asText().strip().split("\\s+"))
                : StreamSupport.stream(node.spliterator(), false).map(each -> each.asText(""));
        return texts.filter(text -> !text.isBlank()).distinct().toList();
    }

    static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name).asText("").replace("\0", "").strip();
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
