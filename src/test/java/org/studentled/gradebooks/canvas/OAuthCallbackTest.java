package org.studentled.gradebooks.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.connect.Grants;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.progress.ScoreSource;
import org.studentled.secrets.OpaqueTokens;

/** A teacher goes to Canvas in a tab of its own, allows the reading, and comes back. */
@FullApplication
class OAuthCallbackTest {

    private static final FakeGradebookServer CANVAS = new FakeGradebookServer();

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    ConnectGradebook connecting;

    @Autowired
    GradebookConnections connections;

    @Autowired
    Grants grants;

    private ClassFixture room;
    private String ticket = "";

    @BeforeEach
    void a_class_that_waits_for_its_consent() {
        CANVAS.startOver();
        CANVAS.server.stubFor(post(urlPathEqualTo("/login/oauth2/token"))
                .willReturn(okJson("{\"error\":\"invalid_grant\"}").withStatus(400)));
        CANVAS.server.stubFor(post(urlPathEqualTo("/login/oauth2/token"))
                .withRequestBody(containing("code=the-code"))
                .willReturn(
                        okJson("{\"access_token\":\"short\",\"refresh_token\":\"the-grant\",\"expires_in\":3600}")));
        room = new ClassFixture(school);
        var typed = new ConnectGradebook.Typed(CANVAS.address(), "", "10000000000001", "key-secret");
        connections.connect(room.id, connecting.setUp(ScoreSource.CANVAS, room.id, typed), room.teacher);
        ticket = connecting.ticket(room.teacher, room.id, ScoreSource.CANVAS);
        CANVAS.server.resetRequests();
    }

    @AfterAll
    static void close() {
        CANVAS.close();
    }

    @Test
    void the_tab_says_for_whom_it_asks_and_the_grant_is_kept_when_she_comes_back() throws Exception {
        var gone = departs();
        assertThat(gone.getContentAsString(StandardCharsets.UTF_8))
                .contains("Ms. Rivera", "Room 5", CANVAS.address() + "/login/oauth2/auth");

        var back = comesBack(stateOf(gone), "the-code", cookieOf(gone));

        assertThat(back.getStatus()).isEqualTo(200);
        assertThat(CANVAS.asked("/login/oauth2/token")).isEqualTo(1);
        assertThat(OpaqueTokens.challenge(verifierShown()))
                .as("who exchanges the code is who asked for it")
                .isEqualTo(parameter(gone, "code_challenge"));
        assertThat(grant()).hasValue("the-grant");
    }

    @Test
    void another_browser_cannot_bring_a_consent_back() throws Exception {
        var gone = departs();

        var back = comesBack(stateOf(gone), "the-code", "another");

        assertThat(back.getStatus()).isBetween(400, 499);
        assertThat(CANVAS.asked("/login/oauth2/token")).isZero();
    }

    @Test
    void a_refused_consent_is_said_plainly_and_keeps_nothing() throws Exception {
        var gone = departs();

        var back = comesBack(stateOf(gone), "", cookieOf(gone));

        assertThat(back.getStatus()).isEqualTo(200);
        assertThat(CANVAS.asked("/login/oauth2/token")).isZero();
        assertThat(grant()).isEmpty();
    }

    private Optional<String> grant() {
        return grants.find(connections
                .findBySource(room.id, ScoreSource.CANVAS)
                .orElseThrow()
                .grantId());
    }

    private MockHttpServletResponse departs() throws Exception {
        return browser.perform(get("/connections/go/" + ticket)).andReturn().getResponse();
    }

    private MockHttpServletResponse comesBack(String state, String code, String cookie) throws Exception {
        return browser.perform(get("/connections/callback")
                        .param("state", state)
                        .param("code", code)
                        .cookie(new Cookie("grades-consent", cookie)))
                .andReturn()
                .getResponse();
    }

    private static String verifierShown() {
        var verifier = Pattern.compile("code_verifier=([\\w-]+)").matcher(String.join("\n", CANVAS.bodies()));
        assertThat(verifier.find()).isTrue();
        return verifier.group(1);
    }

    private static String stateOf(MockHttpServletResponse gone) throws Exception {
        return parameter(gone, "state");
    }

    private static String parameter(MockHttpServletResponse gone, String name) throws Exception {
        var value = Pattern.compile(name + "=([\\w-]+)").matcher(gone.getContentAsString(StandardCharsets.UTF_8));
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static String cookieOf(MockHttpServletResponse gone) {
        var cookie = gone.getCookie("grades-consent");
        return cookie == null ? "" : cookie.getValue();
    }
}
