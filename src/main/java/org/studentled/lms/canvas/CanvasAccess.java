package org.studentled.lms.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.studentled.lms.Connection;
import org.studentled.lms.ConsentGiver;
import org.studentled.lms.Hindrance;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;

/** Canvas's OAuth2: the way to the teacher's consent, what comes back from it, and a token for one reading. */
@Component
class CanvasAccess implements ConsentGiver {

    /** No more than the three questions that are asked. */
    static final List<String> SCOPES = List.of(
            "url:GET|/api/v1/courses",
            "url:GET|/api/v1/courses/:course_id/assignments",
            "url:GET|/api/v1/courses/:course_id/students/submissions",
            "url:GET|/api/v1/courses/:course_id/enrollments");

    private static final String TOKEN = "/login/oauth2/token";

    private final Line line;
    private final String callback;

    CanvasAccess(Line line, @Value("${school.address}") URI schoolAddress) {
        this.line = line;
        this.callback = schoolAddress.toString().replaceAll("/+$", "") + "/connections/callback";
    }

    @Override
    public Source source() {
        return Source.CANVAS;
    }

    @Override
    public URI wayTo(SystemThere system, String state) {
        return UriComponentsBuilder.fromUri(system.at("/login/oauth2/auth"))
                .queryParam("client_id", "{client}")
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("state", "{state}")
                .queryParam("scope", "{scope}")
                .encode()
                .buildAndExpand(system.clientId(), callback, state, String.join(" ", SCOPES))
                .toUri();
    }

    @Override
    public String exchange(SystemThere system, String code) {
        var grant = ask(system, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", callback))
                .path("refresh_token")
                .asText();
        if (grant.isEmpty()) {
            throw new Hindrance(Hindrance.Kind.CONSENT_ENDED);
        }
        return grant;
    }

    String token(Connection connection) {
        var grant = connection.grant();
        if (grant == null || grant.isEmpty()) {
            throw new Hindrance(Hindrance.Kind.CONNECT_AGAIN);
        }
        var token = ask(connection.system(), Map.of("grant_type", "refresh_token", "refresh_token", grant))
                .path("access_token")
                .asText();
        if (token.isEmpty()) {
            throw new Hindrance(Hindrance.Kind.HALF);
        }
        return token;
    }

    /** A developer key is good when Canvas knows it, though it does not know the code that is shown with it. */
    void test(SystemThere system) {
        try {
            ask(system, Map.of("grant_type", "authorization_code", "code", "none", "redirect_uri", callback));
        } catch (Hindrance hindrance) {
            if (hindrance.kind() != Hindrance.Kind.CONNECT_AGAIN && hindrance.kind() != Hindrance.Kind.UNEXPECTED) {
                throw hindrance;
            }
        }
    }

    private JsonNode ask(SystemThere system, Map<String, String> more) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", system.clientId());
        form.add("client_secret", system.secret());
        more.forEach(form::add);
        return line.post(system.at(TOKEN), Map.of(), form).body();
    }
}
