package org.studentled.sandbox.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.studentled.sandbox.Web;
import org.studentled.sandbox.lms.SigningKeys;

/** A strict pretend provider below a path of a web server: discovery, keys, a page to pick an account, and tokens. */
public final class OidcSandbox {

    public static final String CLIENT_ID = "student-led-conferences";
    public static final String CLIENT_SECRET = "sandbox & secret: ü";
    private static final String SCOPE = "openid email profile";

    private final String name;
    private final String path;
    private final String issuer;
    private final RSAKey key = SigningKeys.generate();
    private final Map<String, OidcAccount> accounts = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final OidcTokenEndpoint tokens;
    private volatile OidcFault fault = OidcFault.NONE;
    private volatile boolean known = true;

    private OidcSandbox(Web web, String path, String name, Clock clock) {
        this.name = name;
        this.path = path;
        issuer = web.address() + path;
        tokens = new OidcTokenEndpoint(issuer, key, clock);
    }

    /** @param name what its pages call it */
    public static OidcSandbox mount(Web web, String path, String name, Clock clock) {
        var sandbox = new OidcSandbox(web, path, name, clock);
        web.page(path + "/.well-known/openid-configuration", request -> sandbox.discovery())
                .page(path + "/certs", request -> sandbox.keys())
                .page(path + "/auth", sandbox::authorize)
                .page(path + "/auth/decide", sandbox::decide)
                .page(path + "/token", request -> sandbox.tokens.answer(request, sandbox.fault))
                .page(
                        path + "/logout",
                        request -> Web.Answer.html("<h1>Signed out</h1>").with("Set-Cookie", sandbox.cookie("")));
        return sandbox;
    }

    public String issuer() {
        return issuer;
    }

    public OidcSandbox add(OidcAccount account) {
        if (accounts.put(account.subject(), account) == null) {
            order.add(account.subject());
        }
        return this;
    }

    /** From now on its answers have this in them. */
    public void breakWith(OidcFault other) {
        fault = other;
    }

    /** Whether its discovery document is there. */
    public void reachable(boolean yes) {
        known = yes;
    }

    /** The addresses at which people were sent here, with all their parameters. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private Web.Answer discovery() {
        if (!known) {
            return Web.Answer.text(503, "Out of order");
        }
        return Web.Answer.json("""
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/certs","userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/logout",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","email","profile"],
                "token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic"],
                "code_challenge_methods_supported":["S256"]}""".formatted(issuer));
    }

    private Web.Answer keys() {
        return fault == OidcFault.KEYS_AWAY
                ? Web.Answer.text(503, "Out of order")
                : Web.Answer.json(new JWKSet(key.toPublicJWK()).toString());
    }

    private Web.Answer authorize(Web.Request request) {
        asked.add(request.uri().toString());
        require(request.get("client_id").equals(CLIENT_ID), "client_id");
        require(request.get("response_type").equals("code"), "response_type");
        require(request.get("scope").equals(SCOPE), "scope: no more than " + SCOPE);
        require(request.get("code_challenge_method").equals("S256"), "code_challenge_method");
        require(request.get("code_challenge").length() == 43, "code_challenge");
        require(!request.get("state").isEmpty() && !request.get("nonce").isEmpty(), "state and nonce");
        require(request.get("redirect_uri").contains("/sign-in/callback/"), "redirect_uri");
        var signedIn = signedIn(request);
        // As real ones do: whoever is signed in goes straight on, unless we ask.
        if (accounts.containsKey(signedIn) && !request.get("prompt").equals("select_account")) {
            return back(request, signedIn);
        }
        var fields = new ArrayList<String>();
        for (String field : List.of("redirect_uri", "state", "nonce", "code_challenge")) {
            fields.add("<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(field, safe(request.get(field))));
        }
        String people = order.stream()
                .map(accounts::get)
                .map(account -> "<p><button name=\"account\" value=\"%s\">%s</button></p>"
                        .formatted(safe(account.subject()), safe(account.name())))
                .collect(Collectors.joining());
        return Web.Answer.html("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox: %1$s</title><link rel="icon" href="data:,">
                <meta name="viewport" content="width=device-width"><style>body{font:1.1rem sans-serif;max-width:32rem;
                margin:2rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem}</style>
                <h1>Sandbox: the pretend %1$s</h1><p>Choose an account</p>
                <form method="get" action="%2$s/auth/decide">%3$s%4$s
                <p><button name="account" value="">Cancel</button></p></form></html>""".formatted(name, path, String.join("", fields), people));
    }

    private Web.Answer decide(Web.Request request) {
        return back(request, request.get("account"));
    }

    private Web.Answer back(Web.Request request, String subject) {
        var account = accounts.get(subject);
        String answer = account == null
                ? "error=access_denied"
                : "code="
                        + encode(tokens.code(
                                account,
                                request.get("redirect_uri"),
                                request.get("code_challenge"),
                                request.get("nonce")));
        var there = Web.Answer.text(302, "")
                .with(
                        "Location",
                        request.get("redirect_uri") + "?" + answer + "&state=" + encode(request.get("state")));
        return account == null ? there : there.with("Set-Cookie", cookie(subject));
    }

    private String cookie(String subject) {
        return "sandbox-%s=%s; Path=%s; HttpOnly".formatted(name.toLowerCase(), subject, path);
    }

    private String signedIn(Web.Request request) {
        for (String cookie : request.header("Cookie").split(";\\s*")) {
            if (cookie.startsWith("sandbox-" + name.toLowerCase() + "=")) {
                return cookie.substring(cookie.indexOf('=') + 1);
            }
        }
        return "";
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new Web.Refused(400, "Error 400: invalid_request: " + what);
        }
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
