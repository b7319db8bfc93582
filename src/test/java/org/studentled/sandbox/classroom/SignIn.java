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
final class SignIn {

    private final Records records;
    private final Grants grants;
    private final @Nullable ServiceAccount serviceAccount;

    SignIn(Records records, Grants grants, @Nullable ServiceAccount serviceAccount) {
        this.serviceAccount = serviceAccount;
        this.records = records;
        this.grants = grants;
    }

    Answer answer(Asked asked) {
        return switch (asked.path) {
            case "/o/oauth2/v2/auth" -> consentPage(asked);
            case "/o/oauth2/v2/auth/decide" -> decided(asked);
            case "/frame" -> frame(asked);
            case "/token" -> token(asked);
            case "/revoke" -> revoke(asked);
            default -> Answer.json(404, new Refused(Mishap.NOT_FOUND).body());
        };
    }

    private Answer consentPage(Asked asked) {
        if (!asked.one("client_id").equals(ClassroomSandbox.CLIENT_ID)
                || !asked.one("response_type").equals("code")
                || !asked.one("code_challenge_method").equals("S256")
                || asked.one("state").isEmpty()) {
            return Answer.page("<h1>Access blocked: authorization error</h1><p>Error 400: invalid_request</p>");
        }
        var hidden = new StringBuilder();
        for (String name : new String[] {"redirect_uri", "state", "code_challenge"}) {
            hidden.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, safe(asked.one(name))));
        }
        var boxes = new StringBuilder();
        for (String scope : asked.one("scope").split(" ")) {
            boxes.append("<p><label><input type=\"checkbox\" name=\"scope\" value=\"%s\" checked> %s</label></p>"
                    .formatted(safe(scope), safe(scope.substring(scope.lastIndexOf('/') + 1))));
        }
        var people = new StringBuilder();
        for (Person person : records.people.values()) {
            people.append("<option value=\"%s\">%s, %s</option>"
                    .formatted(person.id(), safe(person.fullName()), safe(person.email())));
        }
        return Answer.page("""
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
    private static Answer frame(Asked asked) {
        return Answer.page("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox assignment</title><link rel="icon" href="data:,">
                <h1>Sandbox: an assignment</h1><p id="told">open</p>
                <iframe title="Add-on" src="%s" width="1000" height="700"></iframe>
                <script>addEventListener('message', (told) => {
                  const frame = document.querySelector('iframe');
                  if (frame && told.origin === new URL(frame.src).origin && told.data.type === 'Classroom' && told.data.action === 'closeIframe') {
                    frame.remove();
                    document.getElementById('told').textContent = 'closed by the add-on';
                  }
                });</script></html>""".formatted(safe(asked.one("src"))));
    }

    private Answer decided(Asked asked) {
        String back = asked.one("redirect_uri") + (asked.one("redirect_uri").contains("?") ? "&" : "?") + "state="
                + encode(asked.one("state"));
        var person = records.people.get(asked.one("person"));
        if (person == null || !asked.one("answer").equals("allow")) {
            return Answer.redirect(back + "&error=access_denied");
        }
        Set<String> scopes = new LinkedHashSet<>(asked.all("scope"));
        String code = grants.allow(person, scopes, asked.one("redirect_uri"), asked.one("code_challenge"));
        return Answer.redirect(back + "&code=" + encode(code) + "&scope=" + encode(String.join(" ", scopes)));
    }

    private Answer token(Asked asked) {
        if (asked.field("grant_type").equals(ServiceAccount.GRANT)) {
            return delegated(asked.field("assertion"));
        }
        if (!asked.field("client_id").equals(ClassroomSandbox.CLIENT_ID)
                || !asked.field("client_secret").equals(ClassroomSandbox.CLIENT_SECRET)) {
            return oauthError(401, "invalid_client", "The OAuth client was not found.");
        }
        try {
            return switch (asked.field("grant_type")) {
                case "authorization_code" -> {
                    String refresh = grants.redeem(
                            asked.field("code"), asked.field("redirect_uri"), asked.field("code_verifier"));
                    yield tokens(grants.refreshed(refresh), Map.of("refresh_token", refresh));
                }
                case "refresh_token" -> tokens(grants.refreshed(asked.field("refresh_token")), Map.of());
                default -> oauthError(400, "unsupported_grant_type", "Invalid grant_type");
            };
        } catch (Grants.InvalidGrant gone) {
            return oauthError(400, "invalid_grant", "Token has been expired or revoked.");
        }
    }

    private Answer delegated(String assertion) {
        try {
            return tokens(ServiceAccount.grant(assertion, serviceAccount, records.people.values()), Map.of());
        } catch (ServiceAccount.NotTrusted not) {
            return oauthError(401, "unauthorized_client", "Client is unauthorized to retrieve access tokens.");
        }
    }

    private Answer tokens(Grants.Grant grant, Map<String, String> more) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", grants.accessToken(grant))
                .put("expires_in", 3599)
                .put("scope", String.join(" ", grant.scopes()))
                .put("token_type", "Bearer");
        more.forEach(body::put);
        return Answer.json(200, body);
    }

    private Answer revoke(Asked asked) {
        String token = asked.form.isEmpty() ? asked.one("token") : asked.field("token");
        return grants.revoke(token)
                ? Answer.json(200, JsonNodeFactory.instance.objectNode())
                : oauthError(400, "invalid_token", "Token expired or revoked");
    }

    private static Answer oauthError(int status, String error, String description) {
        return Answer.json(
                status,
                JsonNodeFactory.instance.objectNode().put("error", error).put("error_description", description));
    }

    static Set<String> scopes(String... names) {
        var scopes = new LinkedHashSet<String>();
        Arrays.stream(names).map(name -> Answers.SCOPE + name).forEach(scopes::add);
        return scopes;
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
