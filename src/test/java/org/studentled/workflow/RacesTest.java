package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.access.Sessions;
import org.studentled.conference.AlternativeProposals;
import org.studentled.conference.ClosingPlan;
import org.studentled.conference.ClosingPlans;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.TableClaims;
import org.studentled.rehearsal.SupportLevels;
import org.studentled.scheduling.Bookings;
import org.studentled.school.Actor;
import org.studentled.script.Step;

/** Many hands in one moment, over real HTTP: each decision is made once, and whoever came second reads who was first. */
@Timeout(60)
abstract class RacesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(form|seen)\" value=\"([^\"]*)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private final HttpClient web = HttpClient.newHttpClient();
    private EveningFixture school;
    private String teacher = "";

    @BeforeEach
    void an_evening_comes() {
        school = new EveningFixture(context);
        teacher = school.bean(Sessions.class).start(Actor.teacher(school.teacher), school.room);
    }

    @Test
    void two_tabs_that_sign_off_one_child_give_one_word_and_the_others_read_whose_it_was() {
        String path = "/participations/" + school.participation(school.amara) + "/sign-off";
        List<String> tabs = List.of(hidden(path), hidden(path));
        List<HttpResponse<String>> answers = atOnce(IntStream.range(0, 8)
                .mapToObj(press -> post(path, tabs.get(press % 2) + "&note=&ready=" + (press % 2 == 0))));

        assertThat(count(
                        "sign_off",
                        "participation_id",
                        school.participation(school.amara).value()))
                .isEqualTo(1);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302, 409);
        assertThat(refused(answers))
                .hasSize(4)
                .allSatisfy(told -> assertThat(told).contains("Ms. Okafor has already"));

        send(post(path, hidden(path) + "&note=&ready=true"));
        assertThat(count(
                        "sign_off",
                        "participation_id",
                        school.participation(school.amara).value()))
                .as("who has read it may see it differently")
                .isEqualTo(2);
    }

    @Test
    void two_families_that_are_sent_to_one_table_at_once_do_not_both_sit_there() {
        List<ConferenceId> families =
                List.of(school.conference(school.amara, school.ada), school.conference(school.ben, school.nana));
        List<HttpResponse<String>> answers = atOnce(families.stream()
                .map(id -> post("/rounds/" + school.round + "/check-in/" + id + "/arrived", "table=1&adults=1")));

        assertThat(families.stream()
                        .map(id -> school.bean(Conferences.class).get(id).table()))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(refused(answers)).singleElement().asString().contains("Table 1 was just taken");
    }

    @Test
    void four_different_answers_to_nobody_came_have_one_winner_whom_the_others_read() {
        ConferenceId id = school.conference(school.amara, school.ada);
        List<HttpResponse<String>> answers = atOnce(Stream.of(Conference.Alternative.values())
                .map(alternative -> post("/conferences/" + id + "/no-show", "instead=" + alternative)));

        Conference.Alternative decided =
                school.bean(AlternativeProposals.class).decided(id).orElseThrow();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(302);
        assertThat(refused(answers))
                .hasSize(3)
                .allSatisfy(told -> assertThat(told).contains("Ms. Okafor has already decided"));
        assertThat(send(post("/conferences/" + id + "/no-show", "instead=" + decided))
                        .statusCode())
                .as("the same word again")
                .isEqualTo(302);
    }

    // The first round of each is the dangerous one: what isn't there yet can't be locked.
    @RepeatedTest(5)
    void one_adult_who_presses_three_times_at_once_has_exactly_one_of_them() {
        String link = school.linkOf(school.ada);
        var first = send(HttpRequest.newBuilder(at(link)));
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var starts = school.bean(Bookings.class).freeStarts(school.evening);
        for (int round = 0; round < 3; round++) {
            int from = round;
            List<HttpResponse<String>> answers = atOnce(IntStream.range(from, from + 3)
                    .mapToObj(start -> form(
                                    link + "/times",
                                    "participation=" + school.participation(school.amara) + "&at="
                                            + URLEncoder.encode(
                                                    school.evening + "@" + starts.get(start), StandardCharsets.UTF_8))
                            .header("Cookie", cookie)));

            assertThat(answers)
                    .as(() -> String.join("\n", refused(answers)))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(302);
            assertThat(count(
                            "booking",
                            "household_id",
                            school.householdOf(school.ada).value()))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_is_saved_as_it_is_typed_is_saved_from_two_devices_at_once() throws Exception {
        ConferenceId id = school.conference(school.amara, school.ada);
        Conferences conferences = school.bean(Conferences.class);
        ClosingPlans plans = school.bean(ClosingPlans.class);
        SupportLevels supports = school.bean(SupportLevels.class);
        TableClaims tableClaims = school.bean(TableClaims.class);
        var hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> acts = new ArrayList<>();
            for (int hand = 0; hand < 8; hand++) {
                String words = "words of device " + hand;
                acts.add(Executors.callable(() -> plans.agree(id, new ClosingPlan(words, "", "", false))));
                acts.add(Executors.callable(
                        () -> supports.set(school.participation(school.amara), Step.values()[0], 2)));
                acts.add(Executors.callable(() -> tableClaims.claim(id, school.teacher)));
            }
            for (var act : hands.invokeAll(acts)) {
                act.get();
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(plans.findByConference(id))
                .hasValueSatisfying(plan -> assertThat(plan.me()).startsWith("words of device"));
        assertThat(conferences.get(id).standing()).isEqualTo(Conference.Standing.EXPECTED);
    }

    private String hidden(String path) {
        Matcher fields = HIDDEN.matcher(send(HttpRequest.newBuilder(at(path)).header("X-Session", teacher))
                .body());
        List<String> sent = new ArrayList<>();
        while (fields.find()) {
            sent.add(fields.group(1) + "=" + fields.group(2));
        }
        assertThat(sent).isNotEmpty();
        return String.join("&", sent);
    }

    private HttpRequest.Builder post(String path, String fields) {
        return form(path, fields).header("X-Session", teacher).header("HX-Request", "true");
    }

    private HttpRequest.Builder form(String path, String fields) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private List<HttpResponse<String>> atOnce(Stream<HttpRequest.Builder> requests) {
        return requests.map(request -> web.sendAsync(request.build(), BodyHandlers.ofString())).toList().stream()
                .map(answer -> answer.join())
                .toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return atOnce(Stream.of(request)).get(0);
    }

    private static List<String> refused(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .map(HttpResponse::body)
                .toList();
    }

    private int count(String table, String column, UUID id) {
        return db.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
