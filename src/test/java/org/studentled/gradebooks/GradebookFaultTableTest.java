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
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.RebuiltBeans;
import org.studentled.classroom.LinkedToGoogle;
import org.studentled.connect.ConnectionLimits;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.PullProblem;
import org.studentled.progress.ScoreSource;

/**
 * Every connector and every fault, where the grades are and where the token is: nothing is lost, nothing is doubled, and
 * half a list takes nothing away. The table is printed.
 */
@FullApplication
class GradebookFaultTableTest {

    private static final FakeGradebookServer THERE = new FakeGradebookServer();
    private static final Path PRINTED = Path.of("target", "connect", "faults.md");
    private static final String TOKEN = "{\"access_token\":\"short\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    private static final String GOOGLE_COURSE = String.valueOf(System.nanoTime());
    private static final List<String> PASSING =
            List.of("429", "429, in an hour", "500", "503", "reset", "half JSON", "60 s silence", "an endless next");
    private static final List<String> LASTING = List.of("401", "403", "404", "409", "redirect to login");

    private static final Map<ScoreSource, String> TOKENS = Map.of(
            ScoreSource.CANVAS, "/login/oauth2/token",
            ScoreSource.BRIGHTSPACE, "/core/connect/token",
            ScoreSource.BLACKBOARD, "/learn/api/public/v1/oauth2/token",
            ScoreSource.SIS, "/token",
            ScoreSource.CLASSROOM, "/google/token");

    private static final Map<ScoreSource, String> ENDLESS = Map.of(
            ScoreSource.CANVAS, "[{}]",
            ScoreSource.SCHOOLOGY, "{\"assignment\":[{}],\"links\":{\"next\":\"/v1?RANDOM\"}}",
            ScoreSource.BLACKBOARD, "{\"results\":[{}],\"paging\":{\"nextPage\":\"/learn?RANDOM\"}}",
            ScoreSource.SIS, "{\"users\":[{\"sourcedId\":\"RANDOM\"}]}",
            ScoreSource.CLASSROOM, "{\"courseWork\":[{}],\"nextPageToken\":\"RANDOM\"}");

    @Autowired
    ApplicationContext school;

    @Autowired
    List<ConnectedGradebook> gradebooks;

    @Autowired
    GradebookConnections connections;

    private final Map<String, Map<String, String>> table = new LinkedHashMap<>();

    @AfterAll
    static void close() {
        THERE.close();
    }

    @Test
    void no_fault_at_any_connector_takes_anything_away() throws IOException {
        var hasty = hasty();
        for (var gradebook : gradebooks) {
            var room = connected(gradebook.source());
            tell(room, gradebook, hasty.getBean(gradebook.getClass()), () -> {});
        }
        var google = new ClassFixture(school);
        LinkedToGoogle.linkUnasked(
                school,
                google.teacher,
                google.id,
                GOOGLE_COURSE,
                Map.of("501", google.ada.id(), "502", google.ben.id()));
        tell(google, google(4, "20s"), google(1, "1s"), () -> LinkedToGoogle.consent(school, google.teacher));
        print();

        for (var passing : PASSING) {
            assertThat(said(passing)).as(passing).allMatch(said -> said.startsWith("later"));
        }
        for (var lasting : LASTING) {
            assertThat(said(lasting).stream().filter(said -> !said.startsWith("told")))
                    .as("%s: Google's token service tells it in words, so without them it is asked again", lasting)
                    .allMatch("later DOWN"::equals)
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(row("401"))
                .containsEntry("CANVAS", "told CONNECT_AGAIN")
                .containsEntry("CANVAS token", "told CONNECT_AGAIN")
                .containsEntry("BRIGHTSPACE token", "told CONNECT_AGAIN")
                .containsEntry("MOODLE", "told WRONG_TOKEN")
                .containsEntry("SIS token", "told WRONG_TOKEN")
                .containsEntry("CLASSROOM", "told CONNECT_AGAIN");
        assertThat(row("a total that lies")).containsEntry("SIS", "later HALF");
        assertThat(said("smaller pages than asked")).hasSize(6).containsOnly("2 grades of 2");
        assertThat(said("texts for numbers, other capitals")).hasSize(5).containsOnly("2 grades of 2");
    }

    private void tell(ClassFixture room, Gradebook gradebook, Gradebook hasty, Runnable before) {
        var source = gradebook.source();
        faults(source).forEach((fault, answer) -> {
            var asking = fault.equals("60 s silence") ? hasty : gradebook;
            before.run();
            row(fault).put(source.name(), met(asking, room, answer, false));
            if (fault.equals("an endless next")) {
                assertThat(THERE.asked("/")).as("it is followed, and it ends").isBetween(100L, 1100L);
            }
            if (TOKENS.containsKey(source)) {
                before.run();
                row(fault).put(source + " token", met(asking, room, answer, true));
            }
        });
        if (source != ScoreSource.MOODLE) {
            row("smaller pages than asked").put(source.name(), both(room, gradebook, before, body -> body));
            if (source != ScoreSource.CLASSROOM) {
                row("texts for numbers, other capitals")
                        .put(source.name(), both(room, gradebook, before, GradebookFaultTableTest::byAnotherHand));
            }
        }
    }

    private String both(ClassFixture room, Gradebook gradebook, Runnable before, UnaryOperator<String> hand) {
        var source = gradebook.source();
        before.run();
        THERE.startOver();
        tokens(source);
        SmallPages.answer(THERE.server, source, source == ScoreSource.CLASSROOM ? GOOGLE_COURSE : "77");
        THERE.rewrite(hand);
        var pull = gradebook.pull(room.id);
        assertThat(pull.problems()).as(source.name()).isEmpty();
        assertThat(pull.grades())
                .as(source.name())
                .extracting(Grade::student)
                .containsExactlyInAnyOrder(room.ada.id(), room.ben.id());
        return pull.grades().size() + " grades of 2";
    }

    private static String byAnotherHand(String json) {
        var texts = json.replaceAll("(:\\s*)(-?\\d+(?:\\.\\d+)?)(?=[,}\\]])", "$1\"$2\"");
        return Pattern.compile("(\"(?:GradeType|courseRoleId|status|grading_type|type)\":)(\"\\w+\")")
                .matcher(texts)
                .replaceAll(word -> word.group(1) + word.group(2).toUpperCase(Locale.ROOT));
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

    /** The same connectors with a client that waits for a second, and asks once. */
    private DefaultListableBeanFactory hasty() {
        var client = new RemoteHttpClient(
                new ConnectionLimits(
                        1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 65_536, 100),
                pause -> {},
                (host, address) -> true);
        var classes = new LinkedHashSet<Class<?>>();
        gradebooks.forEach(gradebook -> classes.add(gradebook.getClass()));
        school.getBeansOfType(OAuthConnector.class).values().forEach(access -> classes.add(access.getClass()));
        classes.add(OAuth2Client.Context.class);
        classes.add(requireNonNull(school.getType("schoologyClient")));
        return RebuiltBeans.of(school, Map.of("gradebookHttpClient", client), List.copyOf(classes));
    }

    private Gradebook google(int attempts, String timeout) {
        return LinkedToGoogle.gradebook(
                school,
                Map.of(
                        "classroom.root-url", THERE.address() + "/",
                        "classroom.token-uri", THERE.address() + TOKENS.get(ScoreSource.CLASSROOM),
                        "classroom.client-id", "client",
                        "classroom.client-secret", "secret",
                        "classroom.max-attempts", String.valueOf(attempts),
                        "classroom.initial-backoff", "2ms",
                        "classroom.request-timeout", timeout,
                        "classroom.calls-per-minute", "1000000",
                        "classroom.calls-per-minute-and-person", "1000000"));
    }

    private String met(Gradebook gradebook, ClassFixture room, ResponseDefinitionBuilder answer, boolean atToken) {
        THERE.startOver();
        if (atToken) {
            THERE.server.stubFor(post(urlPathEqualTo(TOKENS.get(gradebook.source())))
                    .atPriority(1)
                    .willReturn(answer));
        } else {
            THERE.breaks(answer);
            tokens(gradebook.source());
        }
        try {
            var pull = gradebook.pull(room.id);
            assertThat(pull.grades()).isEmpty();
            assertThat(pull.reached()).as("what is refused takes nothing away").isFalse();
            assertThat(pull.course()).as("no list of works is whole").isNull();
            return "told " + kind(pull.problems().get(0));
        } catch (GradebookUnreachableException later) {
            return "later " + kind(later.problem());
        }
    }

    private static void tokens(ScoreSource source) {
        var tokens = TOKENS.get(source);
        if (tokens != null) {
            THERE.server.stubFor(post(urlPathEqualTo(tokens)).atPriority(1).willReturn(okJson(TOKEN)));
        }
    }

    private static String kind(PullProblem problem) {
        return problem.key().substring(problem.key().lastIndexOf('.') + 1);
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
        faults.put("60 s silence", aResponse().withFixedDelay(60_000));
        faults.put("nothing", aResponse().withBody(""));
        faults.put("something else", okJson("{\"something\":\"else\"}"));
        if (ENDLESS.containsKey(source)) {
            var random = "{{randomValue length=9 type='ALPHANUMERIC'}}";
            var page = okJson(ENDLESS.get(source).replace("RANDOM", random)).withTransformers("response-template");
            faults.put(
                    "an endless next",
                    source == ScoreSource.CANVAS ? page.withHeader("Link", "</x?" + random + ">; rel=\"next\"") : page);
        }
        if (source == ScoreSource.SIS) {
            faults.put(
                    "a total that lies",
                    okJson("{\"users\":[{\"sourcedId\":\"u1\"}]}").withHeader("X-Total-Count", "4000"));
        }
        return faults;
    }

    private Map<String, String> row(String fault) {
        return table.computeIfAbsent(fault, name -> new LinkedHashMap<>());
    }

    private Collection<String> said(String fault) {
        return row(fault).values();
    }

    private void print() throws IOException {
        var columns = row("401").keySet();
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
        System.out.println(text);
    }
}
