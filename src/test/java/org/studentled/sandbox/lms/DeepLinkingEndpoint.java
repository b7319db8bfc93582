package org.studentled.sandbox.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.studentled.sandbox.Web;

/** Takes the links a tool brings, strictly, and shows them in the course. */
public final class DeepLinkingEndpoint {

    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    /** Quotes, braces, a percent sign and a letter beyond ASCII: all of it must come back. */
    public static final String DATA = "{\"id\": \"7%20\\u00e9é&+ \"}";

    private final ToolRegistration toolRegistration;
    private final Clock clock;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final List<Map<String, Object>> placed = new CopyOnWriteArrayList<>();
    private volatile String issuer = "";

    DeepLinkingEndpoint(ToolRegistration toolRegistration, Clock clock) {
        this.toolRegistration = toolRegistration;
        this.clock = clock;
    }

    void openAt(String address) {
        issuer = address;
    }

    public List<Map<String, Object>> placed() {
        return new ArrayList<>(placed);
    }

    /** Turns the launch that is about to be signed into a request for links. */
    public void ask(LaunchTokenDraft launchTokenDraft, Map<String, Object> settings) {
        var all = new LinkedHashMap<String, Object>(Map.of(
                "deep_link_return_url",
                issuer + "/placed?course=7",
                "accept_types",
                List.of("ltiResourceLink", "link"),
                "accept_presentation_document_targets",
                List.of("iframe", "window")));
        all.putAll(settings);
        launchTokenDraft
                .without(LaunchTokenDraft.LTI + "resource_link")
                .with(LaunchTokenDraft.LTI + "message_type", "LtiDeepLinkingRequest")
                .with(CLAIM + "deep_linking_settings", all);
    }

    Web.Answer take(Web.Request request) {
        require("POST".equals(request.method()), "method");
        var claims = verified(request.get("JWT"));
        placed.clear();
        for (var item : (List<?>) claims.getClaim(CLAIM + "content_items")) {
            placed.add(toMap(item));
        }
        return Web.Answer.html(placed.stream()
                .map(item -> "<li><a href=\"%s\">%s</a>".formatted(item.get("url"), item.get("title")))
                .collect(Collectors.joining("\n", "<!DOCTYPE html><title>Course</title><ul>", "</ul>")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> toMap(Object item) {
        return (Map<String, Object>) item;
    }

    private JWTClaimsSet verified(String jwt) {
        try {
            var signed = SignedJWT.parse(jwt);
            var key = JWKSet.load(URI.create(toolRegistration.keys()).toURL())
                    .getKeyByKeyId(signed.getHeader().getKeyID());
            require(key != null, "kid is not among the tool's keys");
            require("RS256".equals(signed.getHeader().getAlgorithm().getName()), "alg");
            require(signed.verify(new RSASSAVerifier(key.toRSAKey())), "signature");
            var claims = signed.getJWTClaimsSet();
            var now = clock.instant();
            require(ToolRegistration.CLIENT_ID.equals(claims.getIssuer()), "iss");
            require(List.of(issuer).equals(claims.getAudience()), "aud");
            require(Math.abs(claims.getIssueTime().toInstant().getEpochSecond() - now.getEpochSecond()) < 300, "iat");
            require(claims.getExpirationTime().toInstant().isAfter(now), "exp");
            require(nonces.add(claims.getStringClaim("nonce")), "nonce was used before");
            require(
                    ToolRegistration.DEPLOYMENT.equals(claims.getStringClaim(LaunchTokenDraft.LTI + "deployment_id")),
                    "deployment_id");
            require(
                    "LtiDeepLinkingResponse".equals(claims.getStringClaim(LaunchTokenDraft.LTI + "message_type")),
                    "message_type");
            require("1.3.0".equals(claims.getStringClaim(LaunchTokenDraft.LTI + "version")), "version");
            require(DATA.equals(claims.getStringClaim(CLAIM + "data")), "data");
            return claims;
        } catch (ParseException | IOException | JOSEException broken) {
            throw new Web.Refused(400, broken.toString());
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new Web.Refused(400, "The answer is refused: " + what);
        }
    }
}
