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
import org.studentled.progress.Source;

/** OAuth2 with a teacher's consent: the authorization address, the callback, and a token for one reading. */
public abstract class OAuthAccess implements ConsentGiver {

    private final Source source;
    private final List<String> scopes;
    private final Desk desk;

    /** @param scopes no more than the questions that are asked */
    protected OAuthAccess(Source source, List<String> scopes, Desk desk) {
        this.source = source;
        this.scopes = scopes;
        this.desk = desk;
    }

    /** Where the teacher allows it. */
    protected abstract URI consent(SystemThere system);

    /** Where a code or a grant is exchanged for a token. */
    protected abstract URI tokens(SystemThere system);

    /** How it is said who we are: in the form, unless the system wants it otherwise. */
    protected void introduce(SystemThere system, Map<String, String> form, HttpHeaders headers) {
        form.put("client_id", system.clientId());
        form.put("client_secret", system.secret());
    }

    @Override
    public final Source source() {
        return source;
    }

    public final List<String> scopes() {
        return scopes;
    }

    @Override
    public final URI wayTo(SystemThere system, String state) {
        return UriComponentsBuilder.fromUri(consent(system))
                .queryParam("client_id", "{client}")
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("state", "{state}")
                .queryParam("scope", "{scope}")
                .encode()
                .buildAndExpand(system.clientId(), desk.callback, state, String.join(" ", scopes))
                .toUri();
    }

    @Override
    public final String exchange(SystemThere system, String code) {
        var grant = ask(system, byCode(code)).path("refresh_token").asText();
        if (grant.isEmpty()) {
            throw new Hindrance(Hindrance.Kind.CONSENT_ENDED);
        }
        return grant;
    }

    public final String token(Connection connection) {
        var token = desk.grants
                .use(
                        connection,
                        grant ->
                                ask(connection.system(), Map.of("grant_type", "refresh_token", "refresh_token", grant)))
                .path("access_token")
                .asText();
        if (token.isEmpty()) {
            throw new Hindrance(Hindrance.Kind.HALF);
        }
        return token;
    }

    /** Opens the system for one reading. */
    public final AllowedReading open(Connection connection) {
        return new AllowedReading(desk.line, connection.system(), token(connection));
    }

    /** Our name is good when they know it, though they do not know the code that is shown with it. */
    public final void test(SystemThere system) {
        try {
            ask(system, byCode("none"));
        } catch (Hindrance hindrance) {
            if (hindrance.kind() != Hindrance.Kind.CONNECT_AGAIN && hindrance.kind() != Hindrance.Kind.UNEXPECTED) {
                throw hindrance;
            }
        }
    }

    private Map<String, String> byCode(String code) {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", desk.callback);
    }

    private JsonNode ask(SystemThere system, Map<String, String> question) {
        var form = new LinkedHashMap<>(question);
        var headers = new HttpHeaders();
        introduce(system, form, headers);
        var sent = new LinkedMultiValueMap<String, String>();
        form.forEach(sent::add);
        return desk.line.post(tokens(system), headers.toSingleValueMap(), sent).body();
    }

    /** What every such access works with. */
    @Component
    public static class Desk {

        private final Line line;
        private final Grants grants;
        private final String callback;

        Desk(Line line, Grants grants, @Value("${school.address}") URI schoolAddress) {
            this.line = line;
            this.grants = grants;
            callback = schoolAddress.toString().replaceAll("/+$", "") + "/connections/callback";
        }
    }
}
