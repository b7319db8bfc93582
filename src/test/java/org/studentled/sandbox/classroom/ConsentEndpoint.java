package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Google's sign-in as the school meets it: the consent page, the token address, the revocation. */
final class ConsentEndpoint {

    private final ClassroomStore store;
    private final OAuthGrants oAuthGrants;
    private final @Nullable ServiceAccount serviceAccount;

    ConsentEndpoint(ClassroomStore store, OAuthGrants oAuthGrants, @Nullable ServiceAccount serviceAccount) {
        this.serviceAccount = serviceAccount;
        this.store = store;
        this.oAuthGrants = oAuthGrants;
    }

    Response answer(GoogleRequest request) {
        return switch (request.path) {
            case "/o/oauth2/v2/auth" -> consentPage(request);
            case "/o/oauth2/v2/auth/decide" -> decided(request);
            case "/frame" -> frame(request);
            case "/token" -> token(request);
            case "/revoke" -> revoke(request);
            default -> Response.json(404, new GoogleError(Fault.NOT_FOUND).body());
        };
    }

    private Response consentPage(GoogleRequest request) {
        if (!request.one("client_id").equals(ClassroomSandbox.CLIENT_ID)
                || !request.one("response_type").equals("code")
                || !request.one("code_challenge_method").equals("S256")
                || request.one("state").isEmpty()) {
            return Response.page("<h1>Access blocked: authorization error</h1><p>Error 400: invalid_request</p>");
        }
        var hidden = new StringBuilder();
        for (String name : new String[] {"redirect_uri", "state", "code_challenge"}) {
            hidden.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, safe(request.one(name))));
        }
        var boxes = new StringBuilder();
        for (String scope : request.one("scope").split(" ")) {
            boxes.append("<p><label><input type=\"checkbox\" name=\"scope\" value=\"%s\" checked> %s</label></p>"
                    .formatted(safe(scope), safe(scope.substring(scope.lastIndexOf('/') + 1))));
        }
        var people = new StringBuilder();
        for (Person person : store.people.values()) {
            people.append("<option value=\"%s\">%s, %s</option>"
                    .formatted(person.id(), safe(person.fullName()), safe(person.email())));
        }
        return Response.page("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox sign-in</title><link rel="icon" href="data:,">
                <meta name="viewport" content="width=device-width"><style>body{font:1.1rem sans-serif;max-width:32rem;
                margin:2rem auto;padding:0 1rem}button,select{font:inherit;padding:.6rem 1.2rem}</style>
                <h1>Sandbox: sign in to the pretend Google</h1>
                <form method="get" action="/o/oauth2/v2/auth/decide">%s
                <p><label>Account <select name="person">%s</select></label></p>
                <p>Student-Led Conferences wants access to:</p>%s
                <p><button name="answer" value="allow">Allow</button>
                <button name="answer" value="deny">Cancel</button></p></form></html>""".formatted(hidden, people, boxes));
    }

    /** An assignment with a page of ours in a frame, which goes when that page says it is done. */
    private static Response frame(GoogleRequest request) {
        return Response.page("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox assignment</title><link rel="icon" href="data:,">
                <h1>Sandbox: an assignment</h1><p id="told">open</p>
                <iframe title="Add-on" src="%s" width="1000" height="700"></iframe>
                <script>addEventListener('message', (told) => {
                  const frame = document.querySelector('iframe');
                  if (frame && told.origin === new URL(frame.src).origin && told.data.type === 'Classroom' && told.data.action === 'closeIframe') {
                    frame.remove();
                    document.getElementById('told').textContent = 'closed by the add-on';
                  }
                });</script></html>""".formatted(safe(request.one("src"))));
    }

    private Response decided(GoogleRequest request) {
        String back = request.one("redirect_uri") + (request.one("redirect_uri").contains("?") ? "&" : "?") + "state="
                + encode(request.one("state"));
        var person = store.people.get(request.one("person"));
        if (person == null || !request.one("answer").equals("allow")) {
            return Response.redirect(back + "&error=access_denied");
        }
        Set<String> scopes = new LinkedHashSet<>(request.all("scope"));
        String code = oAuthGrants.allow(person, scopes, request.one("redirect_uri"), request.one("code_challenge"));
        return Response.redirect(back + "&code=" + encode(code) + "&scope=" + encode(String.join(" ", scopes)));
    }

    private Response token(GoogleRequest request) {
        if (request.field("grant_type").equals(ServiceAccount.GRANT)) {
            return delegated(request.field("assertion"));
        }
        if (!request.field("client_id").equals(ClassroomSandbox.CLIENT_ID)
                || !request.field("client_secret").equals(ClassroomSandbox.CLIENT_SECRET)) {
            return oauthError(401, "invalid_client", "The OAuth client was not found.");
        }
        try {
            return switch (request.field("grant_type")) {
                case "authorization_code" -> {
                    String refresh = oAuthGrants.redeem(
                            request.field("code"), request.field("redirect_uri"), request.field("code_verifier"));
                    yield tokens(oAuthGrants.refreshed(refresh), Map.of("refresh_token", refresh));
                }
                case "refresh_token" -> tokens(oAuthGrants.refreshed(request.field("refresh_token")), Map.of());
                default -> oauthError(400, "unsupported_grant_type", "Invalid grant_type");
            };
        } catch (OAuthGrants.InvalidGrant gone) {
            return oauthError(400, "invalid_grant", "Token has been expired or revoked.");
        }
    }

    private Response delegated(String assertion) {
        try {
            return tokens(ServiceAccount.grant(assertion, serviceAccount, store.people.values()), Map.of());
        } catch (ServiceAccount.NotTrusted not) {
            return oauthError(401, "unauthorized_client", "Client is unauthorized to retrieve access tokens.");
        }
    }

    private Response tokens(OAuthGrants.Grant grant, Map<String, String> more) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", oAuthGrants.accessToken(grant))
                .put("expires_in", 3599)
                .put("scope", String.join(" ", grant.scopes()))
                .put("token_type", "Bearer");
        more.forEach(body::put);
        return Response.json(200, body);
    }

    private Response revoke(GoogleRequest request) {
        String token = request.form.isEmpty() ? request.one("token") : request.field("token");
        return oAuthGrants.revoke(token)
                ? Response.json(200, JsonNodeFactory.instance.objectNode())
                : oauthError(400, "invalid_token", "Token expired or revoked");
    }

    private static Response oauthError(int status, String error, String description) {
        return Response.json(
                status,
                JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", description));
    }

    static Set<String> scopes(String... names) {
        var scopes = new LinkedHashSet<String>();
        Arrays.stream(names).map(name -> ClassroomResponses.SCOPE + name).forEach(scopes::add);
        return scopes;
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
