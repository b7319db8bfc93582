package org.studentled.classroom;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Google's consent: the way there, the exchange of what comes back, and taking it back. */
@Component
class GoogleSignIn {

    private static final String PREFIX = "https://www.googleapis.com/auth/classroom.";
    private static final List<String> SCOPES = List.of(
            PREFIX + "courses.readonly",
            PREFIX + "rosters.readonly",
            PREFIX + "profile.emails",
            PREFIX + "coursework.students");

    private final ClassroomSettings settings;
    private final HttpTransport transport;
    private final URI callback;

    GoogleSignIn(ClassroomSettings settings, HttpTransport transport, @Value("${school.address}") URI schoolAddress) {
        this.settings = settings;
        this.transport = transport;
        this.callback = URI.create(schoolAddress.toString().replaceAll("/+$", "") + "/classroom/callback");
    }

    URI wayTo(Consents.Begun begun) {
        return UriComponentsBuilder.fromUri(settings.authorizationUri())
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("access_type", "offline")
                // Without a new consent Google does not give a refresh token a second time.
                .queryParam("prompt", "consent")
                .queryParam("include_granted_scopes", "true")
                .queryParam("state", "{state}")
                .queryParam("code_challenge", "{challenge}")
                .queryParam("code_challenge_method", "S256")
                .encode()
                .buildAndExpand(
                        settings.clientId(),
                        callback,
                        String.join(" ", SCOPES),
                        begun.state(),
                        OneTimeKey.challenge(begun.verifier()))
                .toUri();
    }

    /**
     * @return the refresh token
     * @throws Trouble when the code is not good, or a needed box was left unticked
     */
    String exchange(String code, String verifier) {
        GenericJson answer = post(
                settings.tokenUri(),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "code_verifier",
                        verifier,
                        "redirect_uri",
                        callback.toString(),
                        "client_id",
                        settings.clientId(),
                        "client_secret",
                        settings.clientSecret()));
        if (!(answer.get("refresh_token") instanceof String token)) {
            throw new Trouble(Trouble.Kind.CONSENT_ENDED);
        }
        Set<String> granted = Set.of(String.valueOf(answer.get("scope")).split(" "));
        if (!granted.containsAll(SCOPES)) {
            revoke(token);
            throw new Trouble(Trouble.Kind.SCOPES_MISSING);
        }
        return token;
    }

    /** What Google no longer knows is taken back already. */
    void revoke(String refreshToken) {
        try {
            post(settings.revokeUri(), Map.of("token", refreshToken));
        } catch (Trouble alreadyGone) {
            if (alreadyGone.isPassing()) {
                throw alreadyGone;
            }
        }
    }

    private GenericJson post(URI uri, Map<String, String> form) {
        try {
            HttpRequest request = transport
                    .createRequestFactory()
                    .buildPostRequest(new GenericUrl(uri), new UrlEncodedContent(form))
                    .setParser(new JsonObjectParser(GsonFactory.getDefaultInstance()))
                    .setConnectTimeout((int) settings.timeout().toMillis())
                    .setReadTimeout((int) settings.timeout().toMillis());
            return request.execute().parseAs(GenericJson.class);
        } catch (HttpResponseException refused) {
            throw refusal(refused);
        } catch (IOException failure) {
            throw Trouble.of(failure);
        }
    }

    private static Trouble refusal(HttpResponseException refused) {
        if (refused.getStatusCode() >= 500) {
            return new Trouble(Trouble.Kind.DOWN);
        }
        boolean ourFault = String.valueOf(refused.getContent()).contains("invalid_client");
        return new Trouble(ourFault ? Trouble.Kind.CLIENT_REFUSED : Trouble.Kind.CONSENT_ENDED);
    }
}
