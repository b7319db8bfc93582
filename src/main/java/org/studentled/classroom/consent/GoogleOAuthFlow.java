package org.studentled.classroom.consent;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.connect.OAuth2AuthorizationUrl;
import org.studentled.connect.PendingAuthorization;

/** Google's consent: the way there, the exchange of what comes back, and taking it back. */
@Component
public class GoogleOAuthFlow {

    private final ClassroomSettings settings;
    private final HttpTransport transport;
    private final URI callback;

    GoogleOAuthFlow(
            ClassroomSettings settings, HttpTransport transport, @Value("${school.address}") URI schoolAddress) {
        this.settings = settings;
        this.transport = transport;
        this.callback = URI.create(schoolAddress.toString().replaceAll("/+$", "") + "/classroom/callback");
    }

    /** @param account the account already known, which Google then proposes */
    public URI authorizationUrl(
            Permission permission, PendingAuthorization.Departure departure, @Nullable String account) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("redirect_uri", callback.toString());
        parameters.put("scope", String.join(" ", permission.scopes()));
        parameters.put("access_type", "offline");
        // Without a new consent Google does not give a refresh token a second time.
        parameters.put("prompt", "consent");
        // What was allowed earlier stays allowed.
        parameters.put("include_granted_scopes", "true");
        if (account != null) {
            parameters.put("login_hint", account);
        }
        if (!settings.domain().isBlank()) {
            parameters.put("hd", settings.domain());
        }
        return OAuth2AuthorizationUrl.build(settings.authorizationUri(), settings.clientId(), parameters, departure);
    }

    /** @throws ClassroomException when the code is not good */
    public Granted exchange(String code, String verifier) {
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
            throw new ClassroomException(ClassroomException.Kind.CONSENT_ENDED);
        }
        return new Granted(token, Permission.shortNames(String.valueOf(answer.get("scope"))));
    }

    /** What Google no longer knows is taken back already. */
    public void revoke(String refreshToken) {
        try {
            post(settings.revokeUri(), Map.of("token", refreshToken));
        } catch (ClassroomException alreadyGone) {
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
                    .setConnectTimeout((int) settings.requestTimeout().toMillis())
                    .setReadTimeout((int) settings.requestTimeout().toMillis());
            return request.execute().parseAs(GenericJson.class);
        } catch (HttpResponseException refused) {
            throw exceptionFor(refused);
        } catch (IOException failure) {
            throw ClassroomException.of(failure);
        }
    }

    private static ClassroomException exceptionFor(HttpResponseException refused) {
        if (refused.getStatusCode() >= 500 || refused.getStatusCode() == 429) {
            return new ClassroomException(ClassroomException.Kind.DOWN);
        }
        boolean ourFault = String.valueOf(refused.getContent()).contains("invalid_client");
        return new ClassroomException(
                ourFault ? ClassroomException.Kind.CLIENT_REFUSED : ClassroomException.Kind.CONSENT_ENDED);
    }

    /** What came of a consent: the token, and what was really allowed by short names. */
    public record Granted(String refreshToken, Set<String> scopes) {

        @Override
        public String toString() {
            return "Granted" + scopes;
        }
    }
}
