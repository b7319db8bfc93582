package org.studentled.classroom.push;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That something changed in a course; what changed is not told, and what is told may be late, double or out of order.
 *
 * @param receipt with which Google is told that it arrived
 * @param courseId nothing when no one can read it
 */
record ChangeNotification(String receipt, @Nullable String courseId) {

    static ChangeNotification of(Map<?, ?> letter) {
        return new ChangeNotification(
                letter.get("ackId") instanceof String id ? id : "",
                letter.get("message") instanceof Map<?, ?> message && message.get("data") instanceof String data
                        ? course(data)
                        : null);
    }

    private static @Nullable String course(String data) {
        try {
            var text = new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
            var told = GsonFactory.getDefaultInstance().createJsonParser(text).parseAndClose(GenericJson.class);
            return told.get("resourceId") instanceof Map<?, ?> what && what.get("courseId") instanceof String id
                    ? id
                    : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
