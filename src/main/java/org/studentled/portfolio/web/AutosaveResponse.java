package org.studentled.portfolio.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;

/** The answer to a field that is kept as it is typed: saved, or the question which of two devices is right. */
final class AutosaveResponse {

    private AutosaveResponse() {}

    static ResponseEntity<Void> yes() {
        return ResponseEntity.noContent().header("HX-Trigger", "saved").build();
    }

    /** A header takes plain signs only, so every other sign of the words is written by its number. */
    static ResponseEntity<Void> asksWhich(String words) {
        StringBuilder json = new StringBuilder("{\"elsewhere\":{\"words\":\"");
        words.chars()
                .forEach(sign -> json.append(
                        sign >= ' ' && sign < 127 && sign != '"' && sign != '\\'
                                ? String.valueOf((char) sign)
                                : "\\u%04x".formatted(sign)));
        String header = new String(
                json.append("\"}}").toString().getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
        return ResponseEntity.noContent().header("HX-Trigger", header).build();
    }
}
