package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameter "fields": only what was asked for is answered. */
final class FieldMask {

    private final Map<String, FieldMask> fields = new LinkedHashMap<>();

    static FieldMask of(String text) {
        var mask = new FieldMask();
        if (mask.read(text, 0) != text.length()) {
            throw GoogleError.argument("Request contains an invalid argument: fields");
        }
        return mask;
    }

    JsonNode apply(JsonNode value) {
        if (fields.isEmpty() || value.isValueNode()) {
            return value;
        }
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> array.add(apply(item)));
            return array;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, inner) -> {
            if (value.has(name)) {
                object.set(name, inner.apply(value.get(name)));
            }
        });
        return object;
    }

    private int read(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != ')') {
            int end = at;
            while (end < text.length() && ",()".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            var inner = fields.computeIfAbsent(text.substring(at, end), name -> new FieldMask());
            at = end < text.length() && text.charAt(end) == '(' ? inner.read(text, end + 1) + 1 : end;
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            }
        }
        return at;
    }
}
