package org.studentled.classroom.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.Key;
import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.ClassroomRequest;
import org.jspecify.annotations.Nullable;

/** Puts one of our pages into an assignment; Google's published client does not know this yet. */
final class CreateAttachment extends ClassroomRequest<GenericJson> {

    @Key
    private final String courseId;

    @Key
    private final String itemId;

    @Key
    private final @Nullable String addOnToken;

    CreateAttachment(Classroom api, AddOnItem item, GenericJson attachment, @Nullable String addOnToken) {
        super(
                api,
                "POST",
                "v1/courses/{courseId}/" + item.type() + "/{itemId}/addOnAttachments",
                attachment,
                GenericJson.class);
        this.courseId = item.courseId();
        this.itemId = item.itemId();
        this.addOnToken = addOnToken;
    }
}
