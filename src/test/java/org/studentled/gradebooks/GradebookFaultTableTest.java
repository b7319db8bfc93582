package org.studentled.gradebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.ScoreSource;

/** Every connector and every fault, where the grades are and where the token is: nothing is taken away. It is printed. */
@FullApplication
class GradebookFaultTableTest {

    private static final FakeGradebookServer THERE = new FakeGradebookServer();
    private static final Path PRINTED = Path.of("target", "connect", "faults.md");
    private static final String TOKEN = "{\"access_token\":\"short\",\"expires_in\":3600}";

    private static final Map<ScoreSource, String> TOKENS = Map.of(
            ScoreSource.CANVAS, "/login/oauth2/token",
            ScoreSource.BRIGHTSPACE, "/core/connect/token",
            ScoreSource.BLACKBOARD, "/learn/api/public/v1/oauth2/token",
            ScoreSource.SIS, "/token");

    private static final Map<ScoreSource, String> ENDLESS = Map.of(
            ScoreSource.CANVAS, "[{}]",
            ScoreSource.SCHOOLOGY,
                    "{\"assignment\":[{}],\"links\":{\"next\":\"/v1?{{randomValue length=9 type='ALPHANUMERIC'}}\"}}",
            ScoreSource.BLACKBOARD,
                    "{\"results\":[{}],\"paging\":{\"nextPage\":\"/learn?{{randomValue length=9 type='ALPHANUMERIC'}}\"}}",
            ScoreSource.SIS, "{\"users\":[{\"sourcedId\":\"{{randomValue length=9 type='ALPHANUMERIC'}}\"}]}");

    @Autowired
    ApplicationContext school;

    @Autowired
    List<ConnectedGradebook> gradebooks;

    @Autowired
    GradebookConnections connections;

    @AfterAll
    static void close() {
        THERE.close();
    }

    @Test
    void no_fault_at_any_connector_takes_anything_away() throws IOException {
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (var gradebook : gradebooks) {
            var room = connected(gradebook.source());
            faults(gradebook.source()).forEach((fault, answer) -> {
                var row = table.computeIfAbsent(fault, name -> new LinkedHashMap<>());
                row.put(gradebook.source().name(), met(gradebook, room, answer, false));
                if (fault.equals("an endless next")) {
                    assertThat(THERE.asked("/"))
                            .as("it is followed, and it ends")
                            .isBetween(100L, 210L);
                }
                if (TOKENS.containsKey(gradebook.source())) {
                    row.put(gradebook.source() + " token", met(gradebook, room, answer, true));
                }
            });
        }
        print(table);
        for (var passing : List.of("429", "429, in an hour", "500", "503", "reset", "half JSON", "an endless next")) {
            assertThat(requireNonNull(table.get(passing)).values())
                    .as(passing)
                    .allMatch(said -> said.startsWith("later"));
        }
        for (var lasting : List.of("401", "403", "404", "409", "HTML", "redirect to login", "5 MB")) {
            assertThat(requireNonNull(table.get(lasting)).values())
                    .as(lasting)
                    .allMatch(said -> said.startsWith("told"));
        }
        assertThat(requireNonNull(table.get("a total that lies")).get("SIS")).isEqualTo("later HALF");
    }

    private ClassFixture connected(ScoreSource source) {
        var room = new ClassFixture(school);
        var here = URI.create(THERE.address());
        var token = source == ScoreSource.SIS ? URI.create(THERE.address() + "/token") : here;
        var system = new RemoteSystem(UUID.randomUUID(), source, room.id, here, token, "client", "secret");
        connections.save(system);
        connections.connect(room.id, system, room.teacher);
        connections.saveGrant(room.id, source, room.teacher, "grant");
        connections.choose(room.id, source, new RemoteCourse("77", "Room 5"));
        return room;
    }

    private String met(
            ConnectedGradebook gradebook, ClassFixture room, ResponseDefinitionBuilder answer, boolean atToken) {
        THERE.startOver();
        var tokens = TOKENS.get(gradebook.source());
        if (!atToken) {
            THERE.breaks(answer);
        }
        if (tokens != null) {
            THERE.server.stubFor(
                    post(urlPathEqualTo(tokens)).atPriority(1).willReturn(atToken ? answer : okJson(TOKEN)));
        }
        try {
            var pull = gradebook.pull(room.id);
            assertThat(pull.grades()).isEmpty();
            assertThat(pull.reached()).as("what is refused takes nothing away").isFalse();
            assertThat(pull.course()).as("no list of works is whole").isNull();
            return "told " + kind(pull.problems().get(0));
        } catch (GradebookUnreachableException later) {
            assertThat(later).hasCauseInstanceOf(RemoteException.class);
            return "later " + requireNonNull(later.getCause()).getMessage();
        }
    }

    private String kind(String sentence) {
        return Arrays.stream(ConnectionError.values())
                .filter(kind -> sentence.equals(
                        say("gradebooks.error." + kind) + " " + say("gradebooks.error." + kind + ".next")))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String say(String key) {
        return school.getMessage(key, null, Locale.ENGLISH);
    }

    private static Map<String, ResponseDefinitionBuilder> faults(ScoreSource source) {
        var faults = new LinkedHashMap<String, ResponseDefinitionBuilder>();
        for (var status : List.of(401, 403, 404, 409, 429, 500, 503)) {
            faults.put(String.valueOf(status), aResponse().withStatus(status).withBody("{}"));
        }
        faults.put("429, in an hour", aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        faults.put("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        faults.put("half JSON", aResponse().withBody("{\"half\":[{\"a\""));
        faults.put("HTML", aResponse().withBody("<!DOCTYPE html><html></html>"));
        faults.put("redirect to login", aResponse().withStatus(302).withHeader("Location", "/login"));
        faults.put("5 MB", aResponse().withBody("<html>" + "x".repeat(5_000_000)));
        faults.put("nothing", aResponse().withBody(""));
        faults.put("something else", okJson("{\"something\":\"else\"}"));
        if (ENDLESS.containsKey(source)) {
            var page = okJson(ENDLESS.get(source)).withTransformers("response-template");
            faults.put(
                    "an endless next",
                    source == ScoreSource.CANVAS
                            ? page.withHeader("Link", "</x?{{randomValue length=9 type='ALPHANUMERIC'}}>; rel=\"next\"")
                            : page);
        }
        faults.put(
                "a total that lies",
                okJson("{\"users\":[{\"sourcedId\":\"u1\"}]}").withHeader("X-Total-Count", "4000"));
        return faults;
    }

    private static void print(Map<String, Map<String, String>> table) throws IOException {
        var columns = requireNonNull(table.get("401")).keySet();
        var text = new StringBuilder("| fault | " + String.join(" | ", columns) + " |\n")
                .append("|---".repeat(columns.size() + 1))
                .append("|\n");
        table.forEach((fault, row) -> {
            text.append("| ").append(fault);
            columns.forEach(column -> text.append(" | ").append(row.getOrDefault(column, "-")));
            text.append(" |\n");
        });
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, text);
    }
}
