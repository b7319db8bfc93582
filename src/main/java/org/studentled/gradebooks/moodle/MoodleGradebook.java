package org.studentled.gradebooks.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.ConnectedGradebook;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.SchoolZone;

/** The grades of a Moodle course: everyone's in one request, the due dates in a second. */
@Component
class MoodleGradebook extends ConnectedGradebook {

    private static final String GRADES = "gradereport_user_get_grade_items";
    private static final String COURSES = "core_enrol_get_users_courses";
    private static final String SITE = "core_webservice_get_site_info";

    private final RemoteHttpClient http;
    private final SchoolZone zone;

    MoodleGradebook(Context context, RemoteHttpClient http, SchoolZone zone) {
        super(ScoreSource.MOODLE, context);
        this.http = http;
        this.zone = zone;
    }

    @Override
    public boolean isTried() {
        return true;
    }

    /** A token is good when the service behind it can do what is needed. */
    @Override
    public void test(RemoteSystem system) {
        Set<String> can = new TreeSet<>();
        new MoodleClient(http, system)
                .call(SITE)
                .path("functions")
                .forEach(function -> can.add(function.path("name").asText()));
        if (!can.contains(GRADES)) {
            throw new RemoteException(ConnectionError.SERVICE_OFF);
        }
    }

    @Override
    public List<RemoteCourse> courses(GradebookConnection connection) {
        var site = new MoodleClient(http, connection.system());
        var me = site.call(SITE).path("userid").asText();
        var courses = new ArrayList<RemoteCourse>();
        for (var course : site.call(COURSES, "userid", me)) {
            courses.add(new RemoteCourse(
                    course.path("id").asText(), text(course.path("fullname").asText())));
        }
        return courses;
    }

    @Override
    protected GradebookPullBuilder read(GradebookConnection connection) {
        var site = new MoodleClient(http, connection.system());
        var grades = RemoteJson.list(
                site.call(GRADES, "courseid", connection.course()).path("usergrades"));
        if (!grades.isArray()) {
            throw new RemoteException(ConnectionError.HALF);
        }
        var assignments = MoodleAssignments.fetch(site, connection.course());
        Map<String, String> names = new LinkedHashMap<>();
        grades.forEach(
                one -> names.put(one.path("userid").asText(), GradebookPullBuilder.text(one.path("userfullname"))));
        var builder = builder(connection, names);
        for (var one : grades) {
            for (var item : one.path("gradeitems")) {
                read(builder, one.path("userid").asText(), item, assignments);
            }
        }
        return builder;
    }

    private void read(GradebookPullBuilder builder, String person, JsonNode item, MoodleAssignments assignments) {
        var type = RemoteJson.word(item.path("itemtype"));
        var raw = item.path("graderaw");
        if (type.equals("course") || type.equals("category")) {
            return;
        }
        builder.noteRead(item.path("id").asText());
        if (raw.isNull() || raw.isMissingNode()) {
            return;
        }
        var work = GradebookPullBuilder.Work.of(
                item.path("id").asText(),
                text(GradebookPullBuilder.text(item.path("itemname"))),
                GradebookPullBuilder.number(item.path("grademax")).orElse(null),
                assignments.due(item).map(zone::dayOf),
                () -> graded(item));
        if (RemoteJson.isTrue(item.path("gradeishidden")) || RemoteJson.isTrue(item.path("gradehiddenbydate"))) {
            builder.noteHidden();
        } else if (assignments.isByScale(item)) {
            // The number behind a scale is only a place in a list of words.
            builder.words(work);
        } else {
            builder.grade(person, work, raw);
        }
    }

    private LocalDate graded(JsonNode item) {
        var when = item.path("gradedategraded").asLong();
        return when > 0 ? zone.dayOf(Instant.ofEpochSecond(when)) : zone.today();
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html);
    }
}
