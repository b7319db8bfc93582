package org.studentled.gradebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.studentled.progress.ScoreSource;

/** Ada and Ben, each with a grade for one work, on pages of one row, whatever is asked for. */
final class SmallPages {

    private final WireMockServer there;
    private final String parameter;
    private final String second;

    /** @param parameter by which the second page is asked for */
    private SmallPages(WireMockServer there, String parameter, String second) {
        this.there = there;
        this.parameter = parameter;
        this.second = second;
    }

    static void answer(WireMockServer there, ScoreSource source, String course) {
        switch (source) {
            case CANVAS -> new SmallPages(there, "page", "2").canvas();
            case SCHOOLOGY -> new SmallPages(there, "start", "1").schoology();
            case BRIGHTSPACE -> new SmallPages(there, "bookmark", "b").brightspace();
            case BLACKBOARD -> new SmallPages(there, "offset", "1").blackboard();
            case SIS -> new SmallPages(there, "offset", "1").oneRoster();
            case CLASSROOM -> new SmallPages(there, "pageToken", "next").google("/v1/courses/" + course);
            default -> throw new IllegalArgumentException(source.name());
        }
    }

    private void canvas() {
        var course = "/api/v1/courses/77/";
        one(course + "assignments", "[{'id':1,'name':'Spelling 1','grading_type':'points','points_possible':20}]");
        two(
                course + "enrollments",
                "[ROW]",
                "{'user_id':501,'user':{'name':'Ada Okafor'}}",
                "{'user_id':502,'user':{'name':'Ben Lindqvist'}}");
        var submission =
                "{'user_id':%s,'submissions':[{'assignment_id':1,'score':17,'posted_at':'2026-11-15T00:00:00Z'}]}";
        two(course + "students/submissions", "[ROW]", submission.formatted("501"), submission.formatted("502"));
    }

    private void schoology() {
        var section = "/v1/sections/77/";
        one(section + "assignments", "{'assignment':[{'id':1,'title':'Spelling 1','max_points':'20','published':1}]}");
        var person = "{'id':'1%1$s','uid':'50%1$s','name_first':'%2$s','name_last':'%3$s','admin':0,'status':'1'}";
        two(
                section + "enrollments",
                "{'enrollment':[ROW],'links':{'next':'NEXT'}}",
                person.formatted("1", "Ada", "Okafor"),
                person.formatted("2", "Ben", "Lindqvist"));
        var grade =
                "{'enrollment_id':1%s,'assignment_id':1,'grade':17,'exception':0,'is_final':0,'timestamp':1389651403}";
        two(
                section + "grades",
                "{'grades':{'grade':[ROW]},'links':{'next':'NEXT'}}",
                grade.formatted("1"),
                grade.formatted("2"));
    }

    private void brightspace() {
        var course = "/d2l/api/le/1.82/77/";
        one("/d2l/api/versions/", "[{'ProductCode':'le','LatestVersion':'1.82'}]");
        one(course + "grades/", "[{'Id':1,'Name':'Spelling 1','GradeType':'Numeric','MaxPoints':20}]");
        one(
                course + "classlist/",
                "[{'Identifier':'501','FirstName':'Ada','LastName':'Okafor'},"
                        + "{'Identifier':'502','FirstName':'Ben','LastName':'Lindqvist'}]");
        var value = "{'UserId':'%s','GradeObjectIdentifier':'1','PointsNumerator':17}";
        two(
                course + "grades/values/",
                "{'Objects':[ROW],'Next':'NEXT'}",
                value.formatted("501"),
                value.formatted("502"));
    }

    private void blackboard() {
        var body = "{'results':[ROW],'paging':{'nextPage':'NEXT'}}";
        var columns = "/learn/api/public/v2/courses/77/gradebook/columns";
        one(
                columns,
                "{'results':[{'id':'_1_1','name':'Spelling 1','score':{'possible':20},'grading':{'type':'Manual'}}]}");
        var member = "{'userId':'%s','courseRoleId':'Student','user':{'name':{'given':'%s','family':'%s'}}}";
        two(
                "/learn/api/public/v1/courses/77/users",
                body,
                member.formatted("501", "Ada", "Okafor"),
                member.formatted("502", "Ben", "Lindqvist"));
        var grade = "{'userId':'%s','status':'Graded','score':17}";
        two(columns + "/_1_1/users", body, grade.formatted("501"), grade.formatted("502"));
    }

    private void oneRoster() {
        var roster = "/ims/oneroster/rostering/v1p2/classes/77/students";
        var book = "/ims/oneroster/gradebook/v1p2/classes/77/";
        var user = "{'sourcedId':'%s','givenName':'%s','familyName':'%s'}";
        two(
                roster,
                "{'users':[ROW]}",
                user.formatted("501", "Ada", "Okafor"),
                user.formatted("502", "Ben", "Lindqvist"));
        one(book + "lineItems", "{'lineItems':[{'sourcedId':'1','title':'Spelling 1','resultValueMax':20}]}");
        var result = "{'lineItem':{'sourcedId':'1'},'student':{'sourcedId':'%s'},'score':17}";
        two(book + "results", "{'results':[ROW]}", result.formatted("501"), result.formatted("502"));
    }

    private void google(String course) {
        one(
                course + "/courseWork",
                "{'courseWork':[{'id':'1','title':'Spelling 1','state':'PUBLISHED','maxPoints':20,"
                        + "'updateTime':'2026-11-15T00:00:00Z'}]}");
        var submission = "{'id':'%1$s','courseWorkId':'1','userId':'%1$s','state':'RETURNED','assignedGrade':17}";
        two(
                course + "/courseWork/-/studentSubmissions",
                "{'studentSubmissions':[ROW],'nextPageToken':'NEXT'}",
                submission.formatted("501"),
                submission.formatted("502"));
    }

    private void one(String path, String body) {
        there.stubFor(get(urlPathEqualTo(path)).atPriority(6).willReturn(okJson(json(body))));
        // Where pages are told by nothing, behind the only one is none.
        there.stubFor(get(urlPathEqualTo(path))
                .withQueryParam(parameter, equalTo(second))
                .atPriority(4)
                .willReturn(notFound()));
    }

    private void two(String path, String body, String first, String last) {
        var next = parameter.equals("pageToken") ? second : path + "?" + parameter + "=" + second;
        var page = okJson(json(body.replace("ROW", first).replace("NEXT", next)));
        there.stubFor(get(urlPathEqualTo(path))
                .atPriority(6)
                .willReturn(parameter.equals("page") ? page.withHeader("Link", "<" + next + ">; rel=\"next\"") : page));
        there.stubFor(get(urlPathEqualTo(path))
                .withQueryParam(parameter, equalTo(second))
                .atPriority(4)
                .willReturn(okJson(json(body.replace("ROW", last).replace("NEXT", "")))));
        there.stubFor(get(urlPathEqualTo(path))
                .withQueryParam(parameter, equalTo("2"))
                .atPriority(parameter.equals("page") ? 9 : 4)
                .willReturn(notFound()));
    }

    private static String json(String written) {
        return written.replace('\'', '"');
    }
}
