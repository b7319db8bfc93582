package org.studentled.gradebooks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.Grants;
import org.studentled.connect.OAuth2AuthorizationUrl;
import org.studentled.connect.OAuth2TokenEndpoint;
import org.studentled.connect.PendingAuthorization;
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
    protected OAuth2TokenEndpoint.ClientAuthentication clientAuthentication() {
        return OAuth2TokenEndpoint.ClientAuthentication.FORM;
    }

    @Override
    public final ScoreSource source() {
        return source;
    }

    public final List<String> scopes() {
        return scopes;
    }

    @Override
    public final URI authorizationUrl(RemoteSystem system, PendingAuthorization.Departure departure) {
        return OAuth2AuthorizationUrl.build(
                authorizationEndpoint(system),
                system.clientId(),
                Map.of("redirect_uri", context.callback, "scope", String.join(" ", scopes)),
                departure);
    }

    @Override
    public final String exchange(RemoteSystem system, String code, String verifier) {
        var grant = tokens(system)
                .exchange(context.http, code, verifier, context.callback)
                .path("refresh_token")
                .asText();
        if (grant.isEmpty()) {
            throw new RemoteException(ConnectionError.CONSENT_ENDED);
        }
        return grant;
    }

    public final String token(GradebookConnection connection) {
        var token = context.grants
                .use(
                        connection.grantId(),
                        context.http,
                        refreshToken -> tokens(connection.system()).refresh(context.http, refreshToken))
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

    public final void test(RemoteSystem system) {
        tokens(system).test(context.http, context.callback);
    }

    private OAuth2TokenEndpoint tokens(RemoteSystem system) {
        return new OAuth2TokenEndpoint(
                tokenEndpoint(system), system.clientId(), system.secret(), clientAuthentication());
    }

    /** What every such access works with. */
    @Component
    public static class Context {

        private final RemoteHttpClient http;
        private final Grants grants;
        private final String callback;

        Context(RemoteHttpClient http, Grants grants, @Value("${school.address}") URI schoolAddress) {
            this.http = http;
            this.grants = grants;
            callback = schoolAddress.toString().replaceAll("/+$", "") + "/connections/callback";
        }
    }
}
