package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.RegistrationEndpoint.Fault;
import org.studentled.sandbox.lms.SandboxLms;
import org.studentled.sandbox.lms.ScriptedLaunch;
import org.studentled.sandbox.lms.ToolRegistration;

/** A platform registers itself with an administrator's link, once, and no one sends this tool where it must not go. */
class DynamicRegistrationTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();

    private final SandboxLms lms = SandboxLms.start(0, HOUSE.address(), HOUSE.clock());
    private final Platforms platforms = HOUSE.bean(Platforms.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI link = HOUSE.bean(RegistrationLinks.class).make().address();

    @AfterEach
    void close() {
        lms.stop();
    }

    @Test
    void a_platform_registers_waits_and_is_let_in_when_somebody_approved_it() throws Exception {
        var page = register(lms.registrations().begin());

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Registration complete", "Activate", "an administrator approves");
        var platform =
                platforms.known(lms.address(), ToolRegistration.CLIENT_ID).orElseThrow();
        assertThat(platform.approved()).isFalse();
        assertThat(platform.family()).isEqualTo("moodle");
        assertThat(new ScriptedLaunch(lms).begin(lms.launches().begin("ms-1")).page())
                .contains(RefusalReason.PLATFORM_PENDING.code());

        platforms.approve(platform.id());

        assertThat(new ScriptedLaunch(lms).launch("ms-1").letIn()).isTrue();
    }

    @Test
    void the_tool_says_of_itself_what_platforms_ask_for_and_wants_no_mail_addresses() throws Exception {
        register(lms.registrations().begin());

        var said = lms.registrations().last();
        var tool = said.path("https://purl.imsglobal.org/spec/lti-tool-configuration");
        assertThat(said.path("redirect_uris").get(0).asText()).isEqualTo(HOUSE.address() + "/lti/launch");
        assertThat(said.path("scope").asText().split(" ")).containsExactlyInAnyOrderElementsOf(Scopes.ALL);
        assertThat(tool.path("domain").asText())
                .isEqualTo(URI.create(HOUSE.address()).getAuthority());
        assertThat(tool.path("claims").toString()).contains("given_name").doesNotContain("email");
        assertThat(tool.path("messages").get(1).path("placements").toString()).isEqualTo("[\"ContentArea\"]");
    }

    @Test
    void canvas_gets_its_own_words_and_its_deployment_is_met_at_the_first_launch() throws Exception {
        lms.registrations().family("canvas");
        assertThat(register(lms.registrations().begin()).body()).contains("enable the app");
        var tool = lms.registrations().last().path("https://purl.imsglobal.org/spec/lti-tool-configuration");
        assertThat(tool.path("https://canvas.instructure.com/lti/privacy_level").asText())
                .isEqualTo("name_only");
        var platform =
                platforms.known(lms.address(), ToolRegistration.CLIENT_ID).orElseThrow();
        platforms.approve(platform.id());

        assertThat(new ScriptedLaunch(lms).launch("ms-1").code()).isEqualTo(RefusalReason.DEPLOYMENT_UNKNOWN.code());

        assertThat(platforms.waiting(platform.id())).containsExactly(ToolRegistration.DEPLOYMENT);
        platforms.admit(platform.id(), ToolRegistration.DEPLOYMENT);
        assertThat(new ScriptedLaunch(lms).launch("ms-1").letIn()).isTrue();
    }

    @Test
    void what_the_platform_does_not_grant_is_said_and_remembered() throws Exception {
        lms.registrations().grant(Scopes.MEMBERS, Scopes.COLUMNS_READ);

        var page = register(lms.registrations().begin());

        assertThat(page.body())
                .contains("Scores can’t be sent to the gradebook")
                .doesNotContain("Class lists can’t");
        assertThat(platforms
                        .known(lms.address(), ToolRegistration.CLIENT_ID)
                        .orElseThrow()
                        .withheld())
                .containsExactlyInAnyOrder(Scopes.COLUMNS, Scopes.SCORES, Scopes.RESULTS);
    }

    @Test
    void the_page_may_be_shown_in_the_platforms_frame_although_nobody_knows_it_yet() throws Exception {
        var page = register(lms.registrations().begin());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors")
                .contains(lms.address());
    }

    @Test
    void a_link_registers_one_platform() throws Exception {
        register(lms.registrations().begin());

        var again = register(lms.registrations().begin());

        refused(again, RefusalReason.REGISTRATION_USED);
    }

    @Test
    void a_platform_that_brings_its_registration_up_to_date_stays_approved_where_it_was() throws Exception {
        register(lms.registrations().begin());
        platforms.approve(platforms
                .known(lms.address(), ToolRegistration.CLIENT_ID)
                .orElseThrow()
                .id());

        var again = open(
                HOUSE.bean(RegistrationLinks.class).make().address().toString(),
                lms.registrations().begin());

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(platforms.findByIssuer(lms.address())).singleElement().matches(Platform::approved);
        assertThat(new ScriptedLaunch(lms).launch("ms-1").letIn()).isTrue();
    }

    @Test
    void a_token_with_a_line_break_is_refused_and_writes_no_header() throws Exception {
        var begun = new HashMap<>(lms.registrations().begin());
        begun.put("registration_token", "a\r\nX-Evil: 1");

        refused(register(begun), RefusalReason.REGISTRATION_CONFIGURATION);
    }

    @Test
    void scopes_may_be_granted_twice() throws Exception {
        lms.registrations().grant("openid", "openid", Scopes.MEMBERS);

        assertThat(register(lms.registrations().begin()).statusCode()).isEqualTo(200);
    }

    @Test
    void of_four_registrations_at_once_one_gets_through() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var answers = threads.invokeAll(IntStream.range(0, 4)
                .mapToObj(turn -> (Callable<HttpResponse<String>>)
                        () -> register(lms.registrations().begin()))
                .toList());
        threads.shutdown();

        var good = 0;
        for (var answer : answers) {
            good += answer.get().statusCode() == 200 ? 1 : 0;
        }
        assertThat(good).isEqualTo(1);
    }

    @Test
    void without_a_link_or_with_one_that_was_never_made_nothing_is_registered() throws Exception {
        refused(open(HOUSE.address() + "/lti/register", lms.registrations().begin()), RefusalReason.REGISTRATION_LINK);
        refused(
                open(
                        HOUSE.address() + "/lti/register/never-made",
                        lms.registrations().begin()),
                RefusalReason.REGISTRATION_LINK);
        refused(open(link.toString(), Map.of()), RefusalReason.REGISTRATION_LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "REDIRECTS, REGISTRATION_REDIRECTED",
        "SPEAKS_FOR_ANOTHER, REGISTRATION_HOST",
        "KEYS_INSIDE, REGISTRATION_PRIVATE",
        "NOT_JSON, REGISTRATION_CONFIGURATION",
        "FAR_TOO_MUCH, REGISTRATION_CONFIGURATION",
        "DECLINES, REGISTRATION_DECLINED",
        "NO_CLIENT_ID, REGISTRATION_CONFIGURATION"
    })
    void a_platform_that_does_not_keep_to_the_book_is_refused_and_the_link_stays_good(
            Fault mishap, RefusalReason reason) throws Exception {
        lms.registrations().mishap(mishap);
        refused(register(lms.registrations().begin()), reason);
        assertThat(platforms.known(lms.address(), ToolRegistration.CLIENT_ID)).isEmpty();

        lms.registrations().mishap(Fault.NONE);
        assertThat(register(lms.registrations().begin()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/openid",
                "https://192.168.1.4/openid",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.1.1/openid",
                "https://0.0.0.0/openid",
                "https://[::1]/openid",
                "https://[fd00::1]/openid",
                "https://[::ffff:10.0.0.1]/openid",
                "https://[64:ff9b::a00:1]/openid",
                "https://localhost/openid",
                "https://2130706433/openid"
            })
    void no_address_inside_the_network_is_called(String inside) throws Exception {
        refused(register(Map.of("openid_configuration", inside)), RefusalReason.REGISTRATION_PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://moodle.example/openid",
                "file:///etc/passwd",
                "gopher://moodle.example/",
                "https://user:word@moodle.example/",
                "not an address"
            })
    void nothing_but_a_plain_https_address_is_called(String strange) throws Exception {
        refused(register(Map.of("openid_configuration", strange)), RefusalReason.REGISTRATION_INSECURE);
    }

    @Test
    void public_addresses_are_told_from_those_inside() {
        assertThat(PublicAddressGuard.isInside(address("8.8.8.8"))).isFalse();
        assertThat(PublicAddressGuard.isInside(address("2606:4700::1111"))).isFalse();
        assertThat(PublicAddressGuard.isInside(address("172.16.0.9"))).isTrue();
        assertThat(PublicAddressGuard.isInside(address("2002:a00:1::"))).isTrue();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private HttpResponse<String> register(Map<String, String> parameters) throws Exception {
        return open(link.toString(), parameters);
    }

    private HttpResponse<String> open(String address, Map<String, String> parameters) throws Exception {
        var query = new HashMap<>(parameters)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + "?" + query)).build(), BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> answer, RefusalReason reason) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(reason.code()).doesNotContain("??");
    }
}
