package org.studentled.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.studentled.sandbox.SandboxSchool;

/** A browser that follows nothing on its own, on the way to a provider and back. */
final class ProviderVisitor {

    private static final Pattern KEY = Pattern.compile("data-session=\"([\\w-]{43})\"");

    private final SandboxSchool school;
    private final String language;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ProviderVisitor(SandboxSchool school) {
        this(school, "en");
    }

    ProviderVisitor(SandboxSchool school, String language) {
        this.school = school;
        this.language = language;
    }

    /** From the button to the address to which the provider sends the browser back. */
    URI through(String provider, String parameters, String subject) {
        HttpResponse<String> left = get("/sign-in/with/" + provider + "?" + parameters);
        String decided = location(left).toString().replace("/auth?", "/auth/decide?") + "&account=" + subject;
        return location(get(decided));
    }

    HttpResponse<String> signIn(String provider, String parameters, String subject) {
        return get(through(provider, parameters, subject).toString());
    }

    HttpResponse<String> get(String address) {
        var request = HttpRequest.newBuilder(URI.create(address.startsWith("/") ? school.address() + address : address))
                .header("Accept-Language", language)
                .GET()
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
    }

    /** The tab's key, where someone is in. */
    static String keyIn(HttpResponse<String> page) {
        var found = KEY.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }
}
