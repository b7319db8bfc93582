package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.ltijava.RefusalReason;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.DeepLinkingEndpoint;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;

/** A teacher places links in the course of the LMS, and each opens the page it names (deep linking). */
class PlaceLinksTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void several_links_are_placed_and_open_their_pages() throws Exception {
        var screen = open(Map.of("accept_multiple", true, "accept_lineitem", true));
        assertThat(screen.page()).contains("My week", "Family page", "type=\"checkbox\"");

        assertThat(choose(screen, "ROUND", "WEEK").statusCode()).isEqualTo(200);

        assertThat(placed("url")).containsExactly(HOUSE.address() + "/open/round", HOUSE.address() + "/open/week");
        assertThat(placed("title")).containsExactly("Student-Led Conferences", "My week");
        // No round runs, so there is nothing to make a column of yet.
        assertThat(school.lms().links().placed().get(0)).doesNotContainKey("lineItem");
        assertThat(launchOf(HOUSE.address() + "/open/week").page()).contains("data-next=\"/open/week\"");
    }

    @Test
    void a_platform_that_takes_one_link_gets_one_and_no_column_it_did_not_ask_for() throws Exception {
        var screen = open(Map.of());
        assertThat(screen.page()).contains("type=\"radio\"").doesNotContain("type=\"checkbox\"");

        choose(screen, "ROUND", "WEEK");

        assertThat(placed("title")).containsExactly("Student-Led Conferences");
        assertThat(school.lms().links().placed().get(0)).doesNotContainKey("lineItem");
    }

    @Test
    void nothing_chosen_is_told_too() throws Exception {
        var answer = choose(open(Map.of("accept_multiple", true)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(school.lms().links().placed()).isEmpty();
    }

    @Test
    void a_platform_that_takes_no_links_is_offered_none() throws Exception {
        var screen = open(Map.of("accept_types", List.of("file")));

        assertThat(screen.page()).contains("something other than a link").doesNotContain("My week");
        choose(screen, "WEEK");
        assertThat(school.lms().links().placed()).isEmpty();
    }

    @Test
    void links_are_placed_once() throws Exception {
        var screen = open(Map.of());
        choose(screen, "WEEK");

        assertThat(send(HttpRequest.newBuilder(URI.create(HOUSE.address() + screen.path()))
                                .header("X-Session", screen.session()))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_request_is_answered_by_the_teacher_who_was_asked_and_for_the_class_it_came_from_only() throws Exception {
        var screen = open(Map.of());
        var key = screen.path().substring(screen.path().lastIndexOf('/'));
        var classId = screen.path().split("/")[2];
        var staff = HOUSE.bean(org.studentled.school.Staff.class);
        var classes = HOUSE.bean(org.studentled.school.Classes.class);
        var other = staff.addTeacher("Mr. Lind", null).id();
        var othersClass = classes.create("Room 13", 3, other).id();
        classes.addTeacher(new org.studentled.school.ClassId(java.util.UUID.fromString(classId)), other);
        var session = HOUSE.bean(org.studentled.access.Sessions.class)
                .start(org.studentled.school.Actor.teacher(other), null);
        for (var address : List.of(screen.path(), "/classes/" + othersClass + "/place" + key)) {
            assertThat(send(HttpRequest.newBuilder(URI.create(HOUSE.address() + address))
                                    .header("X-Session", session)
                                    .POST(HttpRequest.BodyPublishers.ofString("place=WEEK"))
                                    .header("Content-Type", "application/x-www-form-urlencoded"))
                            .statusCode())
                    .isEqualTo(410);
        }
        assertThat(choose(screen, "WEEK").statusCode()).isEqualTo(200);
    }

    @Test
    void pupils_place_nothing() {
        school.visitor().launch("ms-1");
        ask(Map.of());

        var outcome = school.visitor().launch("ms-11");

        assertThat(outcome.status()).isEqualTo(403);
        assertThat(outcome.page()).contains("Only a teacher of this course");
    }

    @Test
    void a_request_that_does_not_say_where_to_answer_is_refused() {
        ask(Map.of("deep_link_return_url", ""));

        assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.LINK_SETTINGS.code());
    }

    private record Screen(String path, String session, String page) {}

    private Screen open(Map<String, Object> settings) throws Exception {
        ask(settings);
        var entered = school.visitor().launch("ms-1");
        assertThat(entered.letIn()).as(entered.page()).isTrue();
        var path = found("data-next=\"([^\"]+)\"", entered.page());
        var session = found("data-session=\"([^\"]+)\"", entered.page());
        var page =
                send(HttpRequest.newBuilder(URI.create(HOUSE.address() + path)).header("X-Session", session));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return new Screen(path, session, page.body());
    }

    private void ask(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("data", DeepLinkingEndpoint.DATA);
        school.lms().launches().redraft(launchTokenDraft -> school.lms().links().ask(launchTokenDraft, all));
    }

    /** Chooses, then lets the page it leads to post the answer to the LMS. */
    private HttpResponse<String> choose(Screen screen, String... places) throws Exception {
        var form = String.join(
                "&", List.of(places).stream().map(place -> "place=" + place).toList());
        var chosen = send(HttpRequest.newBuilder(URI.create(HOUSE.address() + screen.path()))
                .header("X-Session", screen.session())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
        var way = chosen.headers().firstValue("HX-Redirect").orElseThrow();
        var page = send(HttpRequest.newBuilder(URI.create(HOUSE.address() + way)));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + school.lms().address());
        var address = found("action=\"([^\"]+)\"", page.body()).replace("&amp;", "&");
        var jwt = found("name=\"JWT\" value=\"([^\"]+)\"", page.body());
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("JWT=" + URLEncoder.encode(jwt, StandardCharsets.UTF_8))));
    }

    private List<Object> placed(String what) {
        return school.lms().links().placed().stream()
                .map(item -> item.get(what))
                .toList();
    }

    private Outcome launchOf(String target) {
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "target_link_uri", target));
        var login = new HashMap<>(school.lms().launches().begin("ms-11"));
        login.put("target_link_uri", target);
        var visitor = school.visitor();
        return visitor.post(visitor.ticket(visitor.begin(login)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String found(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }
}
