package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One method of Google's API, as its description names it. */
final class Method {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode node;
    private final Pattern path;

    Method(JsonNode node) {
        this.node = node;
        this.path = Pattern.compile(
                "/" + VARIABLE.matcher(node.get("flatPath").asText()).replaceAll("(?<$1>[^/:]+)"));
    }

    String id() {
        return node.get("id").asText().substring("classroom.".length());
    }

    /** The variables in the path when this is the method asked for. */
    Optional<Map<String, String>> matches(String verb, String requested) {
        var matcher = path.matcher(requested);
        if (!verb.equals(node.get("httpMethod").asText()) || !matcher.matches()) {
            return Optional.empty();
        }
        var variables = new TreeMap<String, String>();
        VARIABLE.matcher(node.get("flatPath").asText())
                .results()
                .forEach(found -> variables.put(found.group(1), matcher.group(found.group(1))));
        return Optional.of(variables);
    }

    JsonNode parameter(String name) {
        return node.path("parameters").path(name);
    }

    Set<String> scopes() {
        return StreamSupport.stream(node.path("scopes").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    Optional<String> request() {
        return node.has("request") ? Optional.of(node.at("/request/$ref").asText()) : Optional.empty();
    }

    String response() {
        return node.at("/response/$ref").asText();
    }
}
