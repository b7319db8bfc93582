package org.studentled.classroom.google;

import com.google.api.services.classroom.model.CloudPubsubTopic;
import com.google.api.services.classroom.model.Course;
import com.google.api.services.classroom.model.CourseWork;
import com.google.api.services.classroom.model.CourseWorkChangesInfo;
import com.google.api.services.classroom.model.Feed;
import com.google.api.services.classroom.model.ListCourseWorkResponse;
import com.google.api.services.classroom.model.ListCoursesResponse;
import com.google.api.services.classroom.model.ListStudentSubmissionsResponse;
import com.google.api.services.classroom.model.ListStudentsResponse;
import com.google.api.services.classroom.model.ListTeachersResponse;
import com.google.api.services.classroom.model.Registration;
import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.StudentSubmission;
import com.google.api.services.classroom.model.Teacher;
import com.google.api.services.classroom.model.UserProfile;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Google Classroom as one person sees it; whole classes are read at once, never child by child. */
public final class ClassroomApi {

    /** Every state a course may be in, so that none drops out of sight. */
    private static final List<String> ALL_STATES =
            List.of("ACTIVE", "ARCHIVED", "PROVISIONED", "DECLINED", "SUSPENDED");

    private static final List<String> NOT_GIVEN_BACK = List.of("NEW", "CREATED", "TURNED_IN", "RECLAIMED_BY_STUDENT");
    private static final String PERSON = "userId,profile(name(fullName),emailAddress)";
    private static final String WORK =
            "nextPageToken,courseWork(id,title,description,state,maxPoints,dueDate,dueTime,updateTime)";
    private static final String HANDED_IN =
            "nextPageToken,studentSubmissions(userId,courseWorkId,state,late,assignedGrade,updateTime)";

    private final GoogleClient googleClient;

    public ClassroomApi(GoogleClient googleClient) {
        this.googleClient = googleClient;
    }

    public CourseWorkApi tasks() {
        return new CourseWorkApi(googleClient);
    }

    public GuardiansApi guardians() {
        return new GuardiansApi(googleClient);
    }

    public StudentClassroomApi student() {
        return new StudentClassroomApi(googleClient);
    }

    public AddOnApi addOn() {
        return new AddOnApi(googleClient);
    }

    /**
     * From now on Google tells the topic of changes in the course's work, for a week.
     *
     * <p>Asked again with the same words it is the same registration, for another week.
     */
    public Registration register(String course, String topic) {
        Feed feed = new Feed()
                .setFeedType("COURSE_WORK_CHANGES")
                .setCourseWorkChangesInfo(new CourseWorkChangesInfo().setCourseId(course));
        return googleClient.execute(() -> googleClient
                .api()
                .registrations()
                .create(new Registration()
                        .setFeed(feed)
                        .setCloudPubsubTopic(new CloudPubsubTopic().setTopicName(topic)))
                .setFields("registrationId,expiryTime"));
    }

    public void callOff(String registration) {
        googleClient.execute(() -> googleClient.api().registrations().delete(registration));
    }

    public UserProfile me() {
        return googleClient.execute(
                () -> googleClient.api().userProfiles().get("me").setFields("id,name(fullName),emailAddress"));
    }

    /** The courses this person teaches, whatever state they are in, the newest first. */
    public List<Course> coursesTaught() {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .list()
                        .setTeacherId("me")
                        .setCourseStates(ALL_STATES)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,courses(id,name,section,courseState)"),
                ListCoursesResponse::getCourses,
                ListCoursesResponse::getNextPageToken);
    }

    public List<Student> students(String course) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .students()
                        .list(course)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,students(" + PERSON + ")"),
                ListStudentsResponse::getStudents,
                ListStudentsResponse::getNextPageToken);
    }

    public List<Teacher> teachers(String course) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .teachers()
                        .list(course)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,teachers(" + PERSON + ")"),
                ListTeachersResponse::getTeachers,
                ListTeachersResponse::getNextPageToken);
    }

    /** Drafts and what was deleted lately, too. */
    public List<CourseWork> allWork(String course) {
        return work(course, List.of("PUBLISHED", "DRAFT", "DELETED"));
    }

    /** The course work that changed last comes first; no page is asked for behind one with work that is old. */
    public List<CourseWork> latestWork(String course, Predicate<CourseWork> isOld) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .courseWork()
                        .list(course)
                        .setCourseWorkStates(List.of("PUBLISHED", "DRAFT", "DELETED"))
                        .setOrderBy("updateTime desc")
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields(WORK),
                ListCourseWorkResponse::getCourseWork,
                page -> page.getCourseWork() != null
                                && page.getCourseWork().stream().anyMatch(isOld)
                        ? null
                        : page.getNextPageToken());
    }

    /** All of the course, in as few pages as the server allows. Of grades only the assigned one. */
    public List<StudentSubmission> handIns(String course) {
        return handIns(course, "-", null);
    }

    public List<StudentSubmission> handInsOf(String course, String work) {
        return handIns(course, work, null);
    }

    /** What waits for the student or the teacher; what has left this list was given back. */
    public List<StudentSubmission> handInsNotGivenBack(String course) {
        return handIns(course, "-", NOT_GIVEN_BACK);
    }

    private List<StudentSubmission> handIns(String course, String work, @Nullable List<String> states) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .courseWork()
                        .studentSubmissions()
                        .list(course, work)
                        .setStates(states)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields(HANDED_IN),
                ListStudentSubmissionsResponse::getStudentSubmissions,
                ListStudentSubmissionsResponse::getNextPageToken);
    }

    private List<CourseWork> work(String course, List<String> states) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .courses()
                        .courseWork()
                        .list(course)
                        .setCourseWorkStates(states)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields(WORK),
                ListCourseWorkResponse::getCourseWork,
                ListCourseWorkResponse::getNextPageToken);
    }
}
