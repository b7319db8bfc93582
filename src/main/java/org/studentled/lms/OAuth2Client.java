package org.studentled.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
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
        var grant = requestToken(system, byCode(code)).path("refresh_token").asText();
        if (grant.isEmpty()) {
            throw new GradebookException(GradebookException.Kind.CONSENT_ENDED);
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
            throw new GradebookException(GradebookException.Kind.HALF);
        }
        return token;
    }

    /** Opens the system for one reading. */
    public final AuthorizedClient client(GradebookConnection connection) {
        return new AuthorizedClient(context.lmsHttpClient, connection.system(), token(connection));
    }

    /** Our name is good when they know it, though they do not know the code that is shown with it. */
    public final void test(RemoteSystem system) {
        try {
            requestToken(system, byCode("none"));
        } catch (GradebookException exception) {
            if (exception.kind() != GradebookException.Kind.CONNECT_AGAIN
                    && exception.kind() != GradebookException.Kind.UNEXPECTED) {
                throw exception;
            }
        }
    }

    private Map<String, String> byCode(String code) {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", context.callback);
    }

    private JsonNode requestToken(RemoteSystem system, Map<String, String> question) {
        var form = new LinkedHashMap<>(question);
        var headers = new HttpHeaders();
        authenticateClient(system, form, headers);
        var sent = new LinkedMultiValueMap<String, String>();
        form.forEach(sent::add);
        return context.lmsHttpClient
                .post(tokenEndpoint(system), headers.toSingleValueMap(), sent)
                .body();
    }

    /** What every such access works with. */
    @Component
    public static class Context {

        private final LmsHttpClient lmsHttpClient;
        private final RefreshTokens refreshTokens;
        private final String callback;

        Context(
                LmsHttpClient lmsHttpClient,
                RefreshTokens refreshTokens,
                @Value("${school.address}") URI schoolAddress) {
            this.lmsHttpClient = lmsHttpClient;
            this.refreshTokens = refreshTokens;
            callback = schoolAddress.toString().replaceAll("/+$", "") + "/connections/callback";
        }
    }
}
