package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.studentled.sandbox.classroom.Person;

/** A browser tab that follows no redirect on its own; with a key it is inside a visit, without one it is a plain tab. */
final class BrowserTab {

    private final String home;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    BrowserTab(String home, String key) {
        this.home = home;
        this.key = key;
    }

    HttpResponse<String> get(String address) {
        return send(request(address).GET().build());
    }

    HttpResponse<String> post(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Through our page and Google's consent, up to the address Google sends the browser back to. */
    String throughGoogle(String ticket, Person person, String scopes, String answer) {
        return throughGoogle(ticket, person, scopes, answer, "Tina Teacher");
    }

    String throughGoogle(String ticket, Person person, String scopes, String answer, String name) {
        var departure = get(ticket);
        assertThat(departure.body()).contains(name);
        String way = link(departure, "http[^\"]*/auth\\?[^\"]+");
        assertThat(get(way).body()).contains("Allow");
        String decision = way.replaceFirst("&scope=[^&]*", "").replace("/auth?", "/auth/decide?");
        var sent = get(decision + "&person=" + person.id() + "&answer=" + answer + "&scope="
                + String.join("&scope=", scopes.split(" ")));
        URI callback = URI.create(sent.headers().firstValue("Location").orElseThrow());
        assertThat(callback.getPath()).isEqualTo("/classroom/callback");
        return callback.getPath() + "?" + callback.getRawQuery();
    }

    /** The first address on the page that matches, as a browser reads it. */
    static String link(HttpResponse<String> page, String pattern) {
        Matcher found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("No link " + pattern + " in " + page.body());
        }
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address.startsWith("/") ? home + address : address));
        return key.isEmpty() ? request : request.header("X-Session", key);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
