package org.studentled.classroom.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.Key;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.ClassroomRequest;
import org.jspecify.annotations.Nullable;

/** The few questions that Google's published client, of January 2023, does not know yet. */
abstract class RawGetRequest extends ClassroomRequest<GenericJson> {

    @Key
    private final String courseId;

    private RawGetRequest(Classroom api, String path, String courseId) {
        super(api, "GET", "v1/courses/{courseId}/" + path, null, GenericJson.class);
        this.courseId = courseId;
    }

    /** Who opens an attachment, and as what. */
    static final class AddOnContext extends RawGetRequest {

        @Key
        private final String itemId;

        @Key
        private final @Nullable String attachmentId;

        @Key
        private final @Nullable String addOnToken;

        AddOnContext(Classroom api, AddOnItem item, @Nullable String attachmentId, @Nullable String addOnToken) {
            super(api, item.type() + "/{itemId}/addOnContext", item.courseId());
            this.itemId = item.itemId();
            this.attachmentId = attachmentId;
            this.addOnToken = addOnToken;
        }
    }

    /** What this application has put into an assignment. */
    static final class Attachments extends RawGetRequest {

        @Key
        private final String itemId;

        @Key
        private final @Nullable String pageToken;

        Attachments(Classroom api, AddOnItem item, @Nullable String pageToken) {
            super(api, item.type() + "/{itemId}/addOnAttachments", item.courseId());
            this.itemId = item.itemId();
            this.pageToken = pageToken;
        }
    }

    /** The periods in which grades count. */
    static final class GradingPeriods extends RawGetRequest {

        GradingPeriods(Classroom api, String courseId) {
            super(api, "gradingPeriodSettings", courseId);
        }
    }

    /** The groups of a class. */
    static final class StudentGroups extends RawGetRequest {

        @Key
        private final @Nullable String pageToken;

        StudentGroups(Classroom api, String courseId, @Nullable String pageToken) {
            super(api, "studentGroups", courseId);
            this.pageToken = pageToken;
        }
    }

    /** Who is in a group. */
    static final class GroupMembers extends RawGetRequest {

        @Key
        private final String studentGroupId;

        @Key
        private final @Nullable String pageToken;

        GroupMembers(Classroom api, String courseId, String studentGroupId, @Nullable String pageToken) {
            super(api, "studentGroups/{studentGroupId}/studentGroupMembers", courseId);
            this.studentGroupId = studentGroupId;
            this.pageToken = pageToken;
        }
    }
}
