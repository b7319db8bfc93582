package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.journeys.SharedSchool;
import org.studentled.ltijava.Platforms;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.school.Actor;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** Who may show which page in a frame: the school's platforms all, everyone only a page that says no. */
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
    void a_crooked_platform_of_an_older_version_stops_no_page_and_the_office_is_told_and_can_correct_it()
            throws Exception {
        try (var school = OtherSchool.beside(HOUSE)) {
            HOUSE.bean(JdbcClient.class)
                    .sql("update lti_platform set issuer = 'Our Moodle', home = '//moodle.example', token_uri = 'a b'"
                            + " where id = ?")
                    .param(school.platform().id().value())
                    .update();
            HOUSE.clock().forward(Duration.ofMinutes(1));

            assertThat(policy("/"))
                    .contains("frame-ancestors 'self'")
                    .contains(school.lms().address());

            var platforms = HOUSE.bean(PlatformAdministration.class);
            assertThat(platforms.current()).anyMatch(item -> item.messageKey().equals("lms.alert.platformUnsound"));
            var typed = platforms.form(school.platform().id());
            assertThat(typed.issuer()).isEqualTo("Our Moodle");
            platforms.correct(
                    Actor.office(HOUSE.bean(Staff.class)
                            .addOffice("The office " + System.nanoTime(), null)
                            .id()),
                    school.platform().id(),
                    new PlatformForm(
                            "MOODLE",
                            "Ours",
                            "https://moodle-corrected.example",
                            "c",
                            "",
                            null,
                            null,
                            null,
                            null,
                            null));

            assertThat(policy("/")).contains("https://moodle-corrected.example");
            platforms.remove(Actor.office(StaffId.random()), school.platform().id());
        } finally {
            HOUSE.clock().reset();
        }
    }

    @Test
    void a_platform_that_was_stopped_is_in_no_frame_any_more() throws Exception {
        try (var school = OtherSchool.beside(HOUSE)) {
            assertThat(policy("/")).contains(school.lms().address());

            HOUSE.bean(Platforms.class).stop(school.platform().id());

            assertThat(policy("/")).doesNotContain(school.lms().address());
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
