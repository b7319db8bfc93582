package org.studentled.classroom;

import com.google.api.services.classroom.Classroom;
import com.google.api.services.classroom.ClassroomRequest;
import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.ListCourseWorkResponse;
import com.google.api.services.classroom.model.ListCoursesResponse;
import com.google.api.services.classroom.model.ListStudentSubmissionsResponse;
import com.google.api.services.classroom.model.ListStudentsResponse;
import com.google.api.services.classroom.model.ListTeachersResponse;
import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.StudentSubmission;
import com.google.api.services.classroom.model.Teacher;
import com.google.api.services.classroom.model.UserProfile;
import java.io.IOException;
import java.util.List;

/** Google Classroom as one teacher sees it; whole classes are read at once, never child by child. */
final class GoogleClassroom {

    private static final String PERSON = "userId,profile(name(fullName),emailAddress)";

    private final Classroom api;
    private final Patience patience;
    private final Pages pages;
    private final int pageSize;

    GoogleClassroom(Classroom api, Patience patience, int pageSize) {
        this.api = api;
        this.patience = patience;
        this.pages = new Pages(patience);
        this.pageSize = pageSize;
    }

    UserProfile me() {
        return ask(() -> api.userProfiles().get("me").setFields("id,name(fullName),emailAddress"));
    }

    List<Course> activeCourses() {
        return pages.all(
                token -> api.courses()
                        .list()
                        .setTeacherId("me")
                        .setCourseStates(List.of("ACTIVE"))
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .setFields("nextPageToken,courses(id,name,section,room)"),
                ListCoursesResponse::getCourses,
                ListCoursesResponse::getNextPageToken);
    }

    Course course(String id) {
        return ask(() -> api.courses().get(id).setFields("id,name,courseState"));
    }

    List<Student> students(String course) {
        return pages.all(
                token -> api.courses()
                        .students()
                        .list(course)
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .setFields("nextPageToken,students(" + PERSON + ")"),
                ListStudentsResponse::getStudents,
                ListStudentsResponse::getNextPageToken);
    }

    List<Teacher> teachers(String course) {
        return pages.all(
                token -> api.courses()
                        .teachers()
                        .list(course)
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .setFields("nextPageToken,teachers(" + PERSON + ")"),
                ListTeachersResponse::getTeachers,
                ListTeachersResponse::getNextPageToken);
    }

    List<CourseWork> courseWork(String course) {
        return pages.all(
                token -> api.courses()
                        .courseWork()
                        .list(course)
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .setFields("nextPageToken,courseWork(id,title,maxPoints,dueDate,dueTime)"),
                ListCourseWorkResponse::getCourseWork,
                ListCourseWorkResponse::getNextPageToken);
    }

    /** Of grades only the assigned one: a draft is not yet the child's. */
    List<StudentSubmission> submissions(String course) {
        return pages.all(
                token -> api.courses()
                        .courseWork()
                        .studentSubmissions()
                        .list(course, "-")
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .setFields("nextPageToken,studentSubmissions(userId,courseWorkId,assignedGrade,updateTime)"),
                ListStudentSubmissionsResponse::getStudentSubmissions,
                ListStudentSubmissionsResponse::getNextPageToken);
    }

    /** What this application has made, drafts too, with the links by which it knows its own. */
    List<CourseWork> ownWork(String course) {
        var all = pages.all(
                token -> api.courses()
                        .courseWork()
                        .list(course)
                        .setCourseWorkStates(List.of("DRAFT", "PUBLISHED"))
                        .setOrderBy("updateTime desc")
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .setFields("nextPageToken,courseWork(id,state,associatedWithDeveloper,materials(link(url)))"),
                ListCourseWorkResponse::getCourseWork,
                ListCourseWorkResponse::getNextPageToken);
        return all.stream()
                .filter(work -> Boolean.TRUE.equals(work.getAssociatedWithDeveloper()))
                .toList();
    }

    CourseWork create(String course, CourseWork work) {
        return ask(() -> api.courses().courseWork().create(course, work).setFields("id,state"));
    }

    CourseWork publish(String course, String id) {
        return ask(() -> api.courses()
                .courseWork()
                .patch(course, id, new CourseWork().setState("PUBLISHED"))
                .setUpdateMask("state")
                .setFields("id,state"));
    }

    private <T> T ask(Question<T> question) {
        try {
            return patience.ask(question.request());
        } catch (IOException failure) {
            throw Trouble.of(failure);
        }
    }

    /** One question that has one answer. */
    private interface Question<T> {

        ClassroomRequest<T> request() throws IOException;
    }
}
