package org.studentled.gradebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.progress.ScoreSource;

/** OAuth2 with a teacher's consent: the authorization address, the callback, and a token for one reading. */
public abstract class OAuth2Client implements OAuthConnector {

    private final ScoreSource source;
    private final List<String> scopes;
    private final Context context;

    /** @param scopes no more than the questions that are asked */
    protected OAuth2Client(ScoreSource source, List<String> scopes, Context context) {
        this.source = source;
        this.scopes = scopes;
        this.context = context;
    }

    /** Where the teacher allows it. */
    protected abstract URI authorizationEndpoint(RemoteSystem system);

    /** Where a code or a grant is exchanged for a token. */
    protected abstract URI tokenEndpoint(RemoteSystem system);

    /** How it is said who we are: in the form, unless the system wants it otherwise. */
    protected void authenticateClient(RemoteSystem system, Map<String, String> form, HttpHeaders headers) {
        form.put("client_id", system.clientId());
        form.put("client_secret", system.secret());
    }

    @Override
    public final ScoreSource source() {
        return source;
    }

    public final List<String> scopes() {
        return scopes;
    }

    @Override
    public final URI authorizationUrl(RemoteSystem system, String state) {
        return UriComponentsBuilder.fromUri(authorizationEndpoint(system))
                .queryParam("client_id", "{client}")
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("state", "{state}")
                .queryParam("scope", "{scope}")
                .encode()
                .buildAndExpand(system.clientId(), context.callback, state, String.join(" ", scopes))
                .toUri();
    }

    @Override
    public final String exchange(RemoteSystem system, String code) {
        // A code that is shown twice may take back what it gave the first time (RFC 6749, 4.1.2).
        var request = tokenRequest(system, byCode(code));
        var grant = context.http
                .post(tokenEndpoint(system), request.headers(), request.form())
                .body()
                .path("refresh_token")
                .asText();
        if (grant.isEmpty()) {
            throw new RemoteException(ConnectionError.CONSENT_ENDED);
        }
        return grant;
    }

    public final String token(GradebookConnection connection) {
        var token = context.refreshTokens
                .use(
                        connection,
                        grant -> requestToken(
                                connection.system(), Map.of("grant_type", "refresh_token", "refresh_token", grant)))
                .path("access_token")
                .asText();
        if (token.isEmpty()) {
            throw new RemoteException(ConnectionError.HALF);
        }
        return token;
    }

    /** Opens the system for one reading. */
    public final AuthorizedClient client(GradebookConnection connection) {
        return new AuthorizedClient(context.http, connection.system(), token(connection));
    }

    /** Our name is good when they know it, though they do not know the code that is shown with it. */
    public final void test(RemoteSystem system) {
        try {
            requestToken(system, byCode("none"));
        } catch (RemoteException exception) {
            if (exception.error() != ConnectionError.CONNECT_AGAIN && exception.error() != ConnectionError.UNEXPECTED) {
                throw exception;
            }
        }
    }

    private Map<String, String> byCode(String code) {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", context.callback);
    }

    // Asked again when there was no answer: a grant whose answer was lost is lost, and every other one still holds.
    private JsonNode requestToken(RemoteSystem system, Map<String, String> question) {
        var request = tokenRequest(system, question);
        return context.http
                .query(tokenEndpoint(system), request.headers(), request.form())
                .body();
    }

    private TokenRequest tokenRequest(RemoteSystem system, Map<String, String> question) {
        var form = new LinkedHashMap<>(question);
        var headers = new HttpHeaders();
        authenticateClient(system, form, headers);
        var sent = new LinkedMultiValueMap<String, String>();
        form.forEach(sent::add);
        return new TokenRequest(headers.toSingleValueMap(), sent);
    }

    private record TokenRequest(Map<String, String> headers, MultiValueMap<String, String> form) {}

    /** What every such access works with. */
    @Component
    public static class Context {

        private final RemoteHttpClient http;
        private final RefreshTokens refreshTokens;
        private final String callback;

        Context(RemoteHttpClient http, RefreshTokens refreshTokens, @Value("${school.address}") URI schoolAddress) {
            this.http = http;
            this.refreshTokens = refreshTokens;
            callback = schoolAddress.toString().replaceAll("/+$", "") + "/connections/callback";
        }
    }
}
