package org.studentled.sandbox.lms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Walks the way of a launch over real HTTP, as a browser would, and can stop or cheat at any step. */
public final class ScriptedLaunch {

    private static final Pattern FIELD = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("data-session=\"[\\w-]{43}\"");
    private static final Pattern CODE = Pattern.compile("LTI-\\d+");

    private final SandboxLms lms;
    private final HttpClient http = HttpClient.newHttpClient();

    public ScriptedLaunch(SandboxLms lms) {
        this.lms = lms;
    }

    /** A login begun at the tool: where it sends the browser, and the cookie it gave. */
    public record Begun(int status, String location, String cookie, String page) {}

    /** What the platform gave the browser to post to the tool. */
    public record Ticket(String idToken, String state, String cookie) {}

    /** How a launch ended; the code is empty when the visitor was let in. */
    public record Outcome(int status, String code, String page) {

        public boolean letIn() {
            return status == 200 && code.isEmpty() && KEY.matcher(page).find();
        }
    }

    /** The whole way. */
    public Outcome launch(String personId) {
        return post(ticket(personId));
    }

    public Ticket ticket(String personId) {
        return ticket(begin(lms.launches().begin(personId)));
    }

    public Begun begin(Map<String, String> parameters) {
        var answer =
                send(HttpRequest.newBuilder(URI.create(lms.toolRegistration().login()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Dest", "document")
                        .POST(HttpRequest.BodyPublishers.ofString(form(parameters))));
        return begun(answer);
    }

    /** As inside a frame, where the tool answers with a page. */
    public Begun beginInFrame(Map<String, String> parameters) {
        return begun(
                send(HttpRequest.newBuilder(URI.create(lms.toolRegistration().login() + "?" + form(parameters)))
                        .header("Sec-Fetch-Dest", "iframe")));
    }

    public Ticket ticket(Begun begun) {
        var page = send(HttpRequest.newBuilder(URI.create(begun.location()))).body();
        var fields = new HashMap<String, String>();
        var found = FIELD.matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        if (!fields.containsKey("id_token")) {
            throw new IllegalStateException("The platform refused: " + page);
        }
        return new Ticket(fields.get("id_token"), fields.get("state"), begun.cookie());
    }

    public Outcome post(Ticket ticket) {
        return post(
                "/lti/launch",
                Map.of("id_token", ticket.idToken(), "state", ticket.state()),
                "Cookie",
                ticket.cookie());
    }

    public Outcome post(String path, Map<String, String> fields, String header, String value) {
        var answer =
                send(HttpRequest.newBuilder(URI.create(lms.toolRegistration().reached() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
        var code = CODE.matcher(answer.body());
        return new Outcome(answer.statusCode(), code.find() ? code.group() : "", answer.body());
    }

    private static Begun begun(HttpResponse<String> answer) {
        return new Begun(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                answer.headers().firstValue("Set-Cookie").orElse(""),
                answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
