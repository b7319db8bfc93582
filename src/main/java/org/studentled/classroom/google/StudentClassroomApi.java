package org.studentled.classroom.google;

import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.ListCourseWorkResponse;
import com.google.api.services.classroom.model.ListCoursesResponse;
import com.google.api.services.classroom.model.ListStudentSubmissionsResponse;
import com.google.api.services.classroom.model.StudentSubmission;
import java.util.List;

/** Google Classroom as a student sees it: its own courses and its own work, no one else's. */
public final class StudentClassroomApi {

    private final GoogleClient googleClient;

    StudentClassroomApi(GoogleClient googleClient) {
        this.googleClient = googleClient;
    }

    public List<Course> courses() {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .list()
                        .setStudentId("me")
                        .setCourseStates(List.of("ACTIVE"))
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,courses(id,name)"),
                ListCoursesResponse::getCourses,
                ListCoursesResponse::getNextPageToken);
    }

    public List<CourseWork> works(String course) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .courseWork()
                        .list(course)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,courseWork(id,title,state,maxPoints,dueDate,dueTime,updateTime)"),
                ListCourseWorkResponse::getCourseWork,
                ListCourseWorkResponse::getNextPageToken);
    }

    public List<StudentSubmission> handIns(String course) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .courseWork()
                        .studentSubmissions()
                        .list(course, "-")
                        .setUserId("me")
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields(
                                "nextPageToken,studentSubmissions(userId,courseWorkId,state,late,assignedGrade,updateTime)"),
                ListStudentSubmissionsResponse::getStudentSubmissions,
                ListStudentSubmissionsResponse::getNextPageToken);
    }
}
