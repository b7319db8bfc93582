package org.studentled.lms.moodle;

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
import org.studentled.lms.ConnectedGradebook;
import org.studentled.lms.Connection;
import org.studentled.lms.CourseThere;
import org.studentled.lms.Harvest;
import org.studentled.lms.Hindrance;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.SchoolZone;

/** The grades of a Moodle course: everyone's in one request, the due dates in a second. */
@Component
class MoodleGradebook extends ConnectedGradebook {

    private static final String GRADES = "gradereport_user_get_grade_items";
    private static final String COURSES = "core_enrol_get_users_courses";
    private static final String SITE = "core_webservice_get_site_info";

    private final Line line;
    private final SchoolZone zone;

    MoodleGradebook(Desk desk, Line line, SchoolZone zone) {
        super(Source.MOODLE, desk);
        this.line = line;
        this.zone = zone;
    }

    @Override
    public boolean isTried() {
        return true;
    }

    /** A token is good when the service behind it can do what is needed. */
    @Override
    public void test(SystemThere system) {
        Set<String> can = new TreeSet<>();
        new MoodleSite(line, system)
                .ask(SITE)
                .path("functions")
                .forEach(function -> can.add(function.path("name").asText()));
        if (!can.contains(GRADES)) {
            throw new Hindrance(Hindrance.Kind.SERVICE_OFF);
        }
    }

    @Override
    public List<CourseThere> courses(Connection connection) {
        var site = new MoodleSite(line, connection.system());
        var me = site.ask(SITE).path("userid").asText();
        var courses = new ArrayList<CourseThere>();
        for (var course : site.ask(COURSES, "userid", me)) {
            courses.add(new CourseThere(
                    course.path("id").asText(), text(course.path("fullname").asText())));
        }
        return courses;
    }

    @Override
    protected Harvest read(Connection connection) {
        var site = new MoodleSite(line, connection.system());
        var grades = site.ask(GRADES, "courseid", connection.course()).path("usergrades");
        if (!grades.isArray()) {
            throw new Hindrance(Hindrance.Kind.HALF);
        }
        var assignments = MoodleAssignments.of(site, connection.course());
        Map<String, String> names = new LinkedHashMap<>();
        grades.forEach(one -> names.put(one.path("userid").asText(), Harvest.text(one.path("userfullname"))));
        var harvest = harvest(connection, names);
        for (var one : grades) {
            for (var item : one.path("gradeitems")) {
                read(harvest, one.path("userid").asText(), item, assignments);
            }
        }
        return harvest;
    }

    private void read(Harvest harvest, String person, JsonNode item, MoodleAssignments assignments) {
        var type = item.path("itemtype").asText();
        var raw = item.path("graderaw");
        if (type.equals("course") || type.equals("category")) {
            return;
        }
        harvest.reads(item.path("id").asText());
        if (raw.isNull() || raw.isMissingNode()) {
            return;
        }
        var work = Harvest.Work.of(
                item.path("id").asText(),
                text(Harvest.text(item.path("itemname"))),
                Harvest.number(item.path("grademax")).orElse(null),
                assignments.due(item).map(zone::dayOf),
                () -> graded(item));
        if (item.path("gradeishidden").asBoolean()
                || item.path("gradehiddenbydate").asBoolean()) {
            harvest.hidden();
        } else if (assignments.isByScale(item)) {
            // The number behind a scale is only a place in a list of words.
            harvest.words(work);
        } else {
            harvest.grade(person, work, raw);
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
