package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;

/** Who may show which page in a frame: the school's platforms all, everybody only a page that says no. */
class FramesTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();
    /** Not an origin like https://*.example, but all of them. */
    private static final String ANYBODY = "https://* ";

    @Test
    void a_refusal_can_be_read_in_the_frame_of_a_platform_that_is_not_known() throws Exception {
        var header =
                policy("/lti/login?iss=" + encoded("http://nobody.example:8100") + "&login_hint=1&target_link_uri=x");

        assertThat(header).contains(ANYBODY, "http://nobody.example:8100");
    }

    @Test
    void the_login_of_a_known_platform_is_for_its_frame_only() throws Exception {
        try (var school = OtherSchool.beside(HOUSE)) {
            // A new platform is looked for after half a minute.
            HOUSE.clock().forward(java.time.Duration.ofMinutes(1));
            var login = school.lms().launches().begin("ms-1").entrySet().stream()
                    .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                    .collect(Collectors.joining("&"));

            assertThat(policy("/lti/login?" + login))
                    .contains(school.lms().address())
                    .doesNotContain(ANYBODY);
            assertThat(policy("/")).doesNotContain(ANYBODY);
        } finally {
            HOUSE.clock().reset();
        }
    }

    @Test
    void a_crooked_address_writes_no_directive_of_its_own() throws Exception {
        var header = policy("/lti/register/none?openid_configuration=" + encoded("https://a.example; script-src *"));

        assertThat(header).doesNotContain("script-src *");
    }

    private static String policy(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(HOUSE.address() + path)).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .concat(" ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
