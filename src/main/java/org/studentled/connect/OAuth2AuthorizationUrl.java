package org.studentled.connect;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.studentled.secrets.OpaqueTokens;

/**
 * Where someone goes to give a consent: OAuth2's authorization code with state and PKCE (RFC 6749, 7636).
 *
 * <p>The challenge is always sent: who knows nothing of PKCE must ignore it (RFC 6749, 3.1). Canvas checks it;
 * Brightspace and Blackboard do not say.
 */
public final class OAuth2AuthorizationUrl {

    private OAuth2AuthorizationUrl() {}

    /** @param parameters the redirect address, the scopes, and whatever else the system wants to know */
    public static URI build(
            URI endpoint, String clientId, Map<String, String> parameters, PendingAuthorization.Departure departure) {
        var all = new LinkedHashMap<String, String>();
        all.put("client_id", clientId);
        all.put("response_type", "code");
        all.putAll(parameters);
        all.put("state", departure.state());
        all.put("code_challenge", OpaqueTokens.challenge(departure.verifier()));
        all.put("code_challenge_method", "S256");
        var url = UriComponentsBuilder.fromUri(endpoint);
        all.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(all).toUri();
    }
}
