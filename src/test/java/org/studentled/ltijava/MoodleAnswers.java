package org.studentled.ltijava;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** What a running Moodle 4.5.6 said, recorded. */
final class MoodleAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MoodleAnswers() {}

    static Map<String, Object> payload(String name) {
        var path = "/moodle/moodle_" + name + ".json";
        try (var file = Objects.requireNonNull(MoodleAnswers.class.getResourceAsStream(path), path)) {
            return JSON.convertValue(JSON.readTree(file).path("payload"), new TypeReference<Map<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
