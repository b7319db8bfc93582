package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;

/** What of Classroom is younger than Google's published client: add-ons, grading periods and groups. */
public final class AddOnEndpoint {

    /** The token with which the teacher's page for choosing an attachment was opened. */
    public static final String TOKEN = "add-on-token";

    private final ClassroomStore store;
    private final Paginator paginator;

    AddOnEndpoint(ClassroomStore store, Paginator paginator) {
        this.store = store;
        this.paginator = paginator;
    }

    JsonNode context(ClassroomStore.Course course, String item, Person me) {
        var context = JsonNodeFactory.instance
                .objectNode()
                .put("courseId", course.node.get("id").asText())
                .put("itemId", item);
        if (course.teachers.contains(me.id())) {
            context.putObject("teacherContext");
        } else {
            context.putObject("studentContext")
                    .put(
                            "submissionId",
                            course.submission(item, me.id()).get("id").asText());
        }
        return context;
    }

    JsonNode attach(ClassroomStore.Course course, String item, GoogleRequest request, Person me) {
        if (!course.teachers.contains(me.id())) {
            throw new GoogleError(Fault.FORBIDDEN);
        }
        if (!request.one("addOnToken").equals(TOKEN)) {
            throw new GoogleError(403, "PERMISSION_DENIED", "@InvalidAddOnToken The add-on token is not valid.");
        }
        var attachment = ((ObjectNode) request.json()).deepCopy();
        if (!attachment.at("/teacherViewUri/uri").asText().startsWith("http")
                || !attachment.at("/studentViewUri/uri").asText().startsWith("http")) {
            throw GoogleError.argument("Attachment URIs are required.");
        }
        attachment.put("id", "att" + (store.attachments.size() + 1)).put("itemId", item);
        attachment.put("courseId", course.node.get("id").asText());
        store.attachments.add(attachment);
        return attachment;
    }

    JsonNode attachments(ClassroomStore.Course course, String item, GoogleRequest request) {
        var found = store.attachments.stream()
                .filter(one -> one.path("itemId").asText().equals(item)
                        && one.path("courseId")
                                .asText()
                                .equals(course.node.get("id").asText()))
                .toList();
        return paginator.page(request, "addOnAttachments", found, 20);
    }

    JsonNode gradingPeriods() {
        var settings = JsonNodeFactory.instance.objectNode();
        for (int term = 1; term <= 2; term++) {
            settings.withArray("gradingPeriods")
                    .addObject()
                    .put("id", "gp" + term)
                    .put("title", "Term " + term);
        }
        return settings;
    }

    JsonNode groups(ClassroomStore.Course course, GoogleRequest request) {
        var groups = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> JsonNodeFactory.instance
                        .objectNode()
                        .put("courseId", course.node.get("id").asText())
                        .put("id", "gr" + number)
                        .put("title", "Table " + number))
                .toList();
        return paginator.page(request, "studentGroups", groups, 75);
    }
}
