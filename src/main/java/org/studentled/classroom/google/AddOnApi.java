package org.studentled.classroom.google;

import com.google.api.client.json.GenericJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our page inside an assignment of Google Classroom, as one person may use it. */
public final class AddOnApi {

    private final GoogleClient googleClient;

    AddOnApi(GoogleClient googleClient) {
        this.googleClient = googleClient;
    }

    /** What Google says of whoever opens it; the address of the page proves nothing. */
    public OpenedAddOn open(AddOnItem item, @Nullable String attachment, @Nullable String token) {
        GenericJson context =
                googleClient.execute(() -> new RawGetRequest.AddOnContext(googleClient.api(), item, attachment, token));
        if (context.get("studentContext") instanceof Map<?, ?> student) {
            return new OpenedAddOn(false, student.get("submissionId") instanceof String id ? id : null);
        }
        if (context.containsKey("teacherContext")) {
            return new OpenedAddOn(true, null);
        }
        throw new ClassroomException(ClassroomException.Kind.FORBIDDEN);
    }

    /** Asks about an assignment that cannot be there: who may is told that it is not found, who may not is refused. */
    public void tryToSeeNothing(String course) {
        AddOnItem nothing = new AddOnItem(course, "courseWork", "1");
        googleClient.execute(() -> new RawGetRequest.AddOnContext(googleClient.api(), nothing, null, null));
    }

    /** Ungraded: conferences are not marked. Looked for first: asked twice, also after a crash, there is still one. */
    public void attach(AddOnItem item, String title, String teacherView, String studentView, @Nullable String token) {
        if (isAttached(item, teacherView)) {
            return;
        }
        GenericJson wanted = new GenericJson()
                .set("title", title)
                .set("teacherViewUri", Map.of("uri", teacherView))
                .set("studentViewUri", Map.of("uri", studentView));
        googleClient.execute(() -> new CreateAttachment(googleClient.api(), item, wanted, token));
    }

    private boolean isAttached(AddOnItem item, String teacherView) {
        List<Object> ours = googleClient.all(
                page -> new RawGetRequest.Attachments(googleClient.api(), item, page),
                page -> page.get("addOnAttachments") instanceof List<?> some ? List.copyOf(some) : null,
                page -> page.get("nextPageToken") instanceof String next ? next : null);
        return ours.stream()
                .anyMatch(one -> one instanceof Map<?, ?> attachment
                        && attachment.get("teacherViewUri") instanceof Map<?, ?> view
                        && teacherView.equals(view.get("uri")));
    }

    /** The titles of the course's grading periods; a school without them has none. */
    public List<String> gradingPeriods(String course) {
        return titles(googleClient
                .execute(() -> new RawGetRequest.GradingPeriods(googleClient.api(), course))
                .get("gradingPeriods"));
    }

    /** The titles of the groups a teacher made in the course. */
    public List<String> studentGroups(String course) {
        return titles(googleClient.all(
                token -> new RawGetRequest.StudentGroups(googleClient.api(), course, token),
                page -> page.get("studentGroups") instanceof List<?> groups ? List.copyOf(groups) : null,
                page -> page.get("nextPageToken") instanceof String next ? next : null));
    }

    private static List<String> titles(@Nullable Object list) {
        return list instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> String.valueOf(((Map<?, ?>) row).get("title")))
                        .toList()
                : List.of();
    }

    /** As what someone opened it. */
    public record OpenedAddOn(boolean teacher, @Nullable String submission) {}
}
