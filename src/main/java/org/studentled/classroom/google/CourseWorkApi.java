package org.studentled.classroom.google;

import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.ListCourseWorkResponse;
import java.util.List;

/** The course work this application makes in Google Classroom. */
public final class CourseWorkApi {

    private final GoogleClient googleClient;

    CourseWorkApi(GoogleClient googleClient) {
        this.googleClient = googleClient;
    }

    /** Drafts too, with the links by which we know our own. */
    public List<CourseWork> own(String course) {
        var all = googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .courseWork()
                        .list(course)
                        .setCourseWorkStates(List.of("DRAFT", "PUBLISHED"))
                        .setOrderBy("updateTime desc")
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields(
                                "nextPageToken,courseWork(id,state,creationTime,associatedWithDeveloper,materials(link(url)))"),
                ListCourseWorkResponse::getCourseWork,
                ListCourseWorkResponse::getNextPageToken);
        return all.stream()
                .filter(work -> Boolean.TRUE.equals(work.getAssociatedWithDeveloper()))
                .toList();
    }

    public CourseWork create(String course, CourseWork work) {
        return googleClient.execute(() ->
                googleClient.api().courses().courseWork().create(course, work).setFields("id,state"));
    }

    /** Asks to change what cannot be there: who may is told that it is not found, who may not is refused. */
    public void tryToChangeNothing(String course) {
        googleClient.execute(() -> googleClient
                .api()
                .courses()
                .courseWork()
                .patch(course, "1", new CourseWork().setTitle("Permission check"))
                .setUpdateMask("title")
                .setFields("id"));
    }

    public CourseWork publish(String course, String id) {
        return googleClient.execute(() -> googleClient
                .api()
                .courses()
                .courseWork()
                .patch(course, id, new CourseWork().setState("PUBLISHED"))
                .setUpdateMask("state")
                .setFields("id,state"));
    }
}
