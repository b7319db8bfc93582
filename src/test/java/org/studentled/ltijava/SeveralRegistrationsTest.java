package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ToolRegistration;

/** Hosted systems share one issuer among many schools, and one school may have installed the tool several times. */
class SeveralRegistrationsTest {

    private final OtherSchool school = OtherSchool.beside(SharedSchool.get());

    @BeforeEach
    void theNeighboursAreRegisteredUnderTheSameIssuer() {
        var address = school.lms().address();
        SharedSchool.get()
                .bean(Platforms.class)
                .register(new Registration(
                        "The neighbours",
                        address,
                        "neighbours-tool",
                        URI.create(address + "/authorize"),
                        URI.create(address + "/token"),
                        URI.create(address + "/jwks"),
                        null,
                        null,
                        Set.of("neighbours-1")));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_client_id_tells_which_school_it_is() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
    }

    @Test
    void without_a_client_id_the_deployment_tells() {
        var login = login();
        login.remove("client_id");

        var visitor = school.visitor();

        assertThat(visitor.post(visitor.ticket(visitor.begin(login))).letIn()).isTrue();
    }

    @Test
    void without_both_nobody_guesses() {
        var login = login();
        login.remove("client_id");
        login.remove("lti_deployment_id");

        assertThat(codeOf(login)).isEqualTo(RefusalReason.CLIENT_AMBIGUOUS.code());
    }

    @Test
    void a_token_for_the_neighbours_is_not_for_us() {
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with("aud", "neighbours-tool"));

        assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.AUDIENCE.code());
    }

    @Test
    void a_deployment_of_the_neighbours_is_not_ours() {
        school.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "deployment_id", "neighbours-1"));

        assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.DEPLOYMENT_UNKNOWN.code());
    }

    @Test
    void a_second_installation_is_let_in_once_it_is_admitted() {
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "deployment_id", "maple-2"));
        var login = login();
        login.remove("lti_deployment_id");
        var visitor = school.visitor();
        assertThat(visitor.post(visitor.ticket(visitor.begin(login))).code())
                .isEqualTo(RefusalReason.DEPLOYMENT_UNKNOWN.code());

        SharedSchool.get().bean(Platforms.class).admit(school.platform().id(), "maple-2");

        var again = login();
        again.remove("lti_deployment_id");
        assertThat(visitor.post(visitor.ticket(visitor.begin(again))).letIn()).isTrue();
    }

    @Test
    void a_frame_with_an_endless_name_is_refused() {
        var login = login();
        login.put("lti_storage_target", "x".repeat(256));

        assertThat(codeOf(login)).isEqualTo(RefusalReason.TOO_LONG.code());
    }

    private Map<String, String> login() {
        var login = new HashMap<>(school.lms().launches().begin("ms-1"));
        assertThat(login).containsEntry("client_id", ToolRegistration.CLIENT_ID);
        return login;
    }

    private String codeOf(Map<String, String> login) {
        return school.visitor().post("/lti/login", login, "Cookie", "a=b").code();
    }
}
