package org.studentled.classroom;

import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.ListCourseWorkResponse;
import com.google.api.services.classroom.model.ListCoursesResponse;
import com.google.api.services.classroom.model.ListStudentSubmissionsResponse;
import com.google.api.services.classroom.model.StudentSubmission;
import java.util.List;

/** Google Classroom as a student sees it: its own courses and its own work, no one else's. */
final class GooglePupil {

    private final Line line;

    GooglePupil(Line line) {
        this.line = line;
    }

    List<Course> courses() {
        return line.all(
                token -> line.api()
                        .courses()
                        .list()
                        .setStudentId("me")
                        .setCourseStates(List.of("ACTIVE"))
                        .setPageSize(line.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,courses(id,name)"),
                ListCoursesResponse::getCourses,
                ListCoursesResponse::getNextPageToken);
    }

    List<CourseWork> works(String course) {
        return line.all(
                token -> line.api()
                        .courses()
                        .courseWork()
                        .list(course)
                        .setPageSize(line.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,courseWork(id,title,state,maxPoints,dueDate,dueTime,updateTime)"),
                ListCourseWorkResponse::getCourseWork,
                ListCourseWorkResponse::getNextPageToken);
    }

    List<StudentSubmission> handIns(String course) {
        return line.all(
                token -> line.api()
                        .courses()
                        .courseWork()
                        .studentSubmissions()
                        .list(course, "-")
                        .setUserId("me")
                        .setPageSize(line.pageSize())
                        .setPageToken(token)
                        .setFields(
                                "nextPageToken,studentSubmissions(userId,courseWorkId,state,late,assignedGrade,updateTime)"),
                ListStudentSubmissionsResponse::getStudentSubmissions,
                ListStudentSubmissionsResponse::getNextPageToken);
    }
}
