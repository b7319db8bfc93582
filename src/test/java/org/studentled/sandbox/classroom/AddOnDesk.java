package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;

/** What of Classroom is younger than Google's published client: add-ons, grading periods and groups. */
public final class AddOnDesk {

    /** The token with which the teacher's page for choosing an attachment was opened. */
    public static final String TOKEN = "add-on-token";

    private final Records records;
    private final Pager pager;

    AddOnDesk(Records records, Pager pager) {
        this.records = records;
        this.pager = pager;
    }

    JsonNode context(Records.Course course, String item, Person me) {
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

    JsonNode attach(Records.Course course, String item, Asked asked, Person me) {
        if (!course.teachers.contains(me.id())) {
            throw new Refused(Mishap.FORBIDDEN);
        }
        if (!asked.one("addOnToken").equals(TOKEN)) {
            throw new Refused(403, "PERMISSION_DENIED", "@InvalidAddOnToken The add-on token is not valid.");
        }
        var attachment = ((ObjectNode) asked.json()).deepCopy();
        if (!attachment.at("/teacherViewUri/uri").asText().startsWith("http")
                || !attachment.at("/studentViewUri/uri").asText().startsWith("http")) {
            throw Refused.argument("Attachment URIs are required.");
        }
        attachment.put("id", "att" + (records.attachments.size() + 1)).put("itemId", item);
        attachment.put("courseId", course.node.get("id").asText());
        records.attachments.add(attachment);
        return attachment;
    }

    JsonNode attachments(Records.Course course, String item, Asked asked) {
        var found = records.attachments.stream()
                .filter(one -> one.path("itemId").asText().equals(item)
                        && one.path("courseId")
                                .asText()
                                .equals(course.node.get("id").asText()))
                .toList();
        return pager.page(asked, "addOnAttachments", found, 20);
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

    JsonNode groups(Records.Course course, Asked asked) {
        var groups = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> JsonNodeFactory.instance
                        .objectNode()
                        .put("courseId", course.node.get("id").asText())
                        .put("id", "gr" + number)
                        .put("title", "Table " + number))
                .toList();
        return pager.page(asked, "studentGroups", groups, 75);
    }
}
