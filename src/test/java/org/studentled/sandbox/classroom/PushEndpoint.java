package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Where an application asks to be told of changes: for a week each time, and the same wish has the same number. */
final class PushEndpoint {

    private final ClassroomStore store;

    PushEndpoint(ClassroomStore store) {
        this.store = store;
    }

    static String courseIn(JsonNode wish) {
        return wish.at("/feed/courseWorkChangesInfo/courseId").asText();
    }

    JsonNode register(ClassroomStore.Course course, JsonNode wish, OAuthGrants.Grant grant) {
        if (!course.teachers.contains(grant.person().id())) {
            throw new GoogleError(Fault.FORBIDDEN);
        }
        if (grant.scopes().stream().noneMatch(scope -> scope.contains("coursework.students"))) {
            throw new GoogleError(
                    403, "PERMISSION_DENIED", "@MissingGrant The user has not granted the data of the feed.");
        }
        if (!wish.at("/cloudPubsubTopic/topicName").asText().matches("projects/[^/]+/topics/[^/]+")) {
            throw GoogleError.argument("A topic is required.");
        }
        ObjectNode registration = wish.deepCopy();
        String same = grant.person().id() + wish;
        String id =
                UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)).toString();
        store.registrations.add(id);
        registration.put("registrationId", id);
        registration.put(
                "expiryTime",
                Instant.parse(store.now()).plus(Duration.ofDays(7)).toString());
        return registration;
    }

    JsonNode callOff(String registration) {
        if (!store.registrations.remove(registration)) {
            throw new GoogleError(Fault.NOT_FOUND);
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
