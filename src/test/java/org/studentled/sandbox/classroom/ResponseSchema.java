package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Google's own description of its API: what an answer may look like, field by field. */
final class ResponseSchema {

    private final JsonNode discovery;
    private final List<Method> methods = new ArrayList<>();

    ResponseSchema() {
        try (var in = ResponseSchema.class.getResourceAsStream("/classroom/classroom-v1-shape.json")) {
            discovery = new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        collect(discovery);
    }

    List<Method> methods() {
        return methods;
    }

    /** Everything in the value that Google's schema does not allow, as sentences; empty when it fits. */
    List<String> faults(String schema, JsonNode value) {
        var faults = new ArrayList<String>();
        check(schema, discovery.at("/schemas/" + schema), value, faults);
        return faults;
    }

    List<String> faults(Method method, String parameter, String value) {
        var known = method.parameter(parameter);
        if (known.isMissingNode()) {
            known = discovery.at("/parameters").path(parameter);
        }
        if (known.isMissingNode()) {
            return List.of("unknown parameter " + parameter);
        }
        return known.has("enum") && !contains(known.get("enum"), value)
                ? List.of(parameter + " may not be " + value)
                : List.of();
    }

    private void collect(JsonNode node) {
        node.path("methods").forEach(method -> methods.add(new Method(method)));
        node.path("resources").forEach(this::collect);
    }

    private void check(String where, JsonNode schema, JsonNode value, List<String> faults) {
        if (schema.has("$ref")) {
            check(where, discovery.at("/schemas/" + schema.get("$ref").asText()), value, faults);
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> checkObject(where, schema, value, faults);
            case "array" -> checkArray(where, schema, value, faults);
            default -> {
                if (!fits(schema, value)) {
                    faults.add(where + ": " + value + " does not fit " + schema);
                }
            }
        }
    }

    private void checkObject(String where, JsonNode schema, JsonNode value, List<String> faults) {
        if (!value.isObject()) {
            faults.add(where + ": not an object");
        }
        value.fields().forEachRemaining(field -> {
            var expected = schema.path("properties").path(field.getKey());
            if (expected.isMissingNode()) {
                expected = schema.path("additionalProperties");
            }
            if (expected.isMissingNode()) {
                faults.add(where + ": unknown field " + field.getKey());
            } else {
                check(where + "." + field.getKey(), expected, field.getValue(), faults);
            }
        });
    }

    private void checkArray(String where, JsonNode schema, JsonNode value, List<String> faults) {
        // The server leaves empty arrays out, and a client that never met that breaks in production.
        if (!value.isArray() || value.isEmpty()) {
            faults.add(where + ": not a filled array");
        }
        value.forEach(item -> check(where + "[]", schema.get("items"), item, faults));
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        return switch (schema.path("type").asText()) {
            case "string" ->
                value.isTextual()
                        && (!schema.has("enum") || contains(schema.get("enum"), value.asText()))
                        && (!schema.path("format").asText().equals("google-datetime") || isInstant(value.asText()));
            case "boolean" -> value.isBoolean() && value.asBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    private static boolean contains(JsonNode values, String value) {
        return StreamSupport.stream(values.spliterator(), false)
                .anyMatch(one -> one.asText().equals(value));
    }
}
