package org.studentled.sandbox.classroom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.security.PublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pretend Google, running on a port: Classroom with one grade 3 class, and the sign-in that guards it. */
public final class ClassroomSandbox {

    public static final String CLIENT_ID = "sandbox-client.apps.googleusercontent.example";
    public static final String CLIENT_SECRET = "sandbox-secret";
    public static final String ROOM_12 = ClassroomStore.ROOM_12;
    public static final String SCIENCE_CLUB = ClassroomStore.SCIENCE_CLUB;
    public static final String LAST_YEAR = ClassroomStore.LAST_YEAR;

    private final OAuthGrants oAuthGrants = new OAuthGrants();
    private final Faults faults = new Faults();
    private final Paginator paginator = new Paginator();
    private final RequestDispatcher dispatcher;
    private final ClassroomActions classroomActions;
    private final WireMockServer server;

    private ClassroomSandbox(int port, Clock clock) {
        dispatcher = new RequestDispatcher(new ClassroomStore(clock), oAuthGrants, faults, paginator);
        classroomActions = new ClassroomActions(dispatcher);
        var options = WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .maxRequestJournalEntries(10_000)
                .extensions(dispatcher);
        server = new WireMockServer(options);
    }

    /** @param port where to listen; 0 takes a free one */
    public static ClassroomSandbox start(int port) {
        return start(port, Clock.systemUTC());
    }

    /** The weekly work grows with the clock: a week later there are a week's more grades. */
    public static ClassroomSandbox start(int port, Clock clock) {
        var sandbox = new ClassroomSandbox(port, clock);
        sandbox.server.start();
        sandbox.server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers("classroom")));
        return sandbox;
    }

    public void stop() {
        server.stop();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The settings with which the application talks to this sandbox instead of Google. */
    public Map<String, String> settings() {
        return Map.of(
                "classroom.root-url",
                baseUrl() + "/",
                "classroom.authorization-uri",
                baseUrl() + "/o/oauth2/v2/auth",
                "classroom.token-uri",
                baseUrl() + "/token",
                "classroom.revoke-uri",
                baseUrl() + "/revoke",
                "classroom.add-on",
                "true",
                "classroom.frame-origin",
                baseUrl(),
                "classroom.client-id",
                CLIENT_ID,
                "classroom.client-secret",
                CLIENT_SECRET);
    }

    /** A refresh token as the consent page would have given it; scopes by their short names. */
    public String refreshTokenOf(Person person, String... scopes) {
        synchronized (dispatcher) {
            return oAuthGrants.refreshToken(new OAuthGrants.Grant(person, ConsentEndpoint.scopes(scopes)));
        }
    }

    /** From now on the token address answers invalid_grant for this person. */
    public void revoke(Person person) {
        synchronized (dispatcher) {
            oAuthGrants.revoke(person);
        }
    }

    /** The administrator of the domain lets a service account act for everyone, with these scopes only. */
    public void trust(PublicKey serviceAccount, String... scopes) {
        synchronized (dispatcher) {
            dispatcher.trust(new ServiceAccount(serviceAccount, ConsentEndpoint.scopes(scopes)));
        }
    }

    /** Every access token is refused with 401 until it is refreshed. */
    public void expireAccessTokens() {
        synchronized (dispatcher) {
            oAuthGrants.expireAccessTokens();
        }
    }

    /** The most rows the server gives on a page, and whether it gives empty pages in between. */
    public void pages(int cap, boolean emptyOnes) {
        synchronized (dispatcher) {
            paginator.cap = cap;
            paginator.emptyPages = emptyOnes;
        }
    }

    /** The next requests that fit meet the mishap; method and path are regular expressions. */
    public void mishap(Fault fault, int times, String method, String path) {
        synchronized (dispatcher) {
            faults.order(fault, times, method, path);
        }
    }

    /** At most so many rows of this list on a page: students, teachers, courseWork, studentSubmissions, courses. */
    public void pagesOf(String list, int cap) {
        synchronized (dispatcher) {
            paginator.caps.put(list, cap);
        }
    }

    /** What people do in Classroom without us. */
    public ClassroomActions happens() {
        return classroomActions;
    }

    /** The grades given back so far: course work and person, and the points. */
    public Map<String, Double> assignedGrades(String courseId) {
        synchronized (dispatcher) {
            var grades = new HashMap<String, Double>();
            dispatcher.store().courseOf(courseId).submissions.values().stream()
                    .filter(one -> one.has("assignedGrade"))
                    .forEach(one -> grades.put(
                            one.get("courseWorkId").asText() + " "
                                    + one.get("userId").asText(),
                            one.get("assignedGrade").asDouble()));
            return grades;
        }
    }

    /** How many submissions there are, empty ones too. */
    public long submissions(String courseId) {
        synchronized (dispatcher) {
            return dispatcher.store().courseOf(courseId).submissions.size();
        }
    }

    /** The course works our application has made, in any state. */
    public List<JsonNode> ownWork(String courseId) {
        synchronized (dispatcher) {
            return dispatcher.store().courseOf(courseId).works.values().stream()
                    .filter(work -> work.has("associatedWithDeveloper"))
                    .map(work -> (JsonNode) work.deepCopy())
                    .toList();
        }
    }

    /** How many guardians were ever invited. */
    public int invitations() {
        synchronized (dispatcher) {
            return dispatcher.store().invitations.size();
        }
    }

    /** Every request since the last calm, oldest first, from WireMock's journal. */
    public List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (var event : server.getAllServeEvents()) {
            var request = new GoogleRequest(event.getRequest());
            int status = event.getResponse() == null ? 0 : event.getResponse().getStatus();
            calls.add(0, new Call(request.method, request.path, request.query, request.body, status));
        }
        return List.copyOf(calls);
    }

    public long calls(String method, String path) {
        return calls().stream().filter(call -> call.is(method, path)).count();
    }

    /** Everything as on the first day: students who joined are gone, and so is all work that was published. */
    public void startOver() {
        synchronized (dispatcher) {
            dispatcher.startOver();
            calm();
        }
    }

    /** Forgets the journal and every mishap still ordered. */
    public void calm() {
        synchronized (dispatcher) {
            server.resetRequests();
            faults.clear();
            paginator.caps.clear();
            paginator.cap = 1000;
            paginator.emptyPages = false;
        }
    }
}
