package org.studentled.sandbox.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.studentled.sandbox.Web;

/** Gives access tokens to tools that prove who they are, as strictly as Canvas does. */
public final class TokenEndpoint {

    private static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    private static final Set<String> KNOWN = Set.of(
            MEMBERS,
            GradebookEndpoint.AGS + "lineitem",
            GradebookEndpoint.AGS + "lineitem.readonly",
            GradebookEndpoint.AGS + "score",
            GradebookEndpoint.AGS + "result.readonly");

    private final ToolRegistration toolRegistration;
    private final Clock clock;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> scopesAsked = new CopyOnWriteArrayList<>();
    private volatile String address = "";
    private volatile String contentType = "application/json";

    TokenEndpoint(ToolRegistration toolRegistration, Clock clock) {
        this.toolRegistration = toolRegistration;
        this.clock = clock;
    }

    void openAt(String url) {
        address = url;
    }

    /** Moodle calls its JSON text/html. */
    public void label(String type) {
        contentType = type;
    }

    public int timesAsked() {
        return asked.get();
    }

    /** What each token was asked for, in order. */
    public List<String> scopesAsked() {
        return List.copyOf(scopesAsked);
    }

    /** Tokens given so far are no longer taken. */
    public void revokeAll() {
        given.clear();
    }

    void requireToken(Web.Request request, String scope) {
        var token = given.get(request.header("Authorization").replaceFirst("^Bearer ", ""));
        if (token == null || !clock.instant().isBefore(token.until())) {
            throw new Web.Refused(401, "No valid token");
        }
        if (!token.scopes().contains(scope)) {
            throw new Web.Refused(403, "The token is for " + token.scopes());
        }
        if (request.header("User-agent").isBlank()
                || request.header("User-agent").startsWith("Java")) {
            throw new Web.Refused(403, "Say who you are");
        }
    }

    public Web.Answer give(Web.Request request) {
        asked.incrementAndGet();
        require("client_credentials".equals(request.get("grant_type")), "grant_type");
        require(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(request.get("client_assertion_type")),
                "client_assertion_type");
        var scopes = Set.of(request.get("scope").split(" "));
        require(KNOWN.containsAll(scopes), "scope");
        check(request.get("client_assertion"));
        scopesAsked.add(request.get("scope"));
        var token = UUID.randomUUID().toString();
        given.put(token, new Given(clock.instant().plusSeconds(3600), scopes));
        return Web.Answer.of(200, contentType, """
                {"access_token":"%s","token_type":"Bearer","expires_in":3600,"scope":"%s"}""".formatted(token, request.get("scope")));
    }

    private void check(String assertion) {
        try {
            var signed = SignedJWT.parse(assertion);
            var key = JWKSet.load(URI.create(toolRegistration.keys()).toURL())
                    .getKeyByKeyId(signed.getHeader().getKeyID());
            require(key != null, "kid is not among the tool's keys");
            require("RS256".equals(signed.getHeader().getAlgorithm().getName()), "alg");
            require("RS256".equals(key.getAlgorithm().getName()) && key.getKeyUse() != null, "alg and use of the key");
            require(signed.verify(new RSASSAVerifier(key.toRSAKey())), "signature");
            var claims = signed.getJWTClaimsSet();
            var now = clock.instant();
            require(ToolRegistration.CLIENT_ID.equals(claims.getIssuer()), "iss");
            require(ToolRegistration.CLIENT_ID.equals(claims.getSubject()), "sub");
            require(List.of(address + "/token").equals(claims.getAudience()), "aud");
            require(claims.getIssueTime().toInstant().isAfter(now.minusSeconds(300)), "iat too old");
            require(claims.getIssueTime().toInstant().isBefore(now.plusSeconds(30)), "iat in the future");
            require(claims.getExpirationTime().toInstant().isAfter(now), "exp");
            require(claims.getExpirationTime().toInstant().isBefore(now.plusSeconds(301)), "exp too late");
            require(
                    ToolRegistration.DEPLOYMENT.equals(claims.getStringClaim(LaunchTokenDraft.LTI + "deployment_id")),
                    "deployment_id");
            require(seen.add(claims.getJWTID()), "jti was used before");
        } catch (ParseException | IOException | JOSEException broken) {
            throw new Web.Refused(400, "{\"error\":\"invalid_client\",\"error_description\":\"" + broken + "\"}");
        }
    }

    private record Given(Instant until, Set<String> scopes) {}

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new Web.Refused(400, "{\"error\":\"invalid_client\",\"error_description\":\"" + what + "\"}");
        }
    }
}
