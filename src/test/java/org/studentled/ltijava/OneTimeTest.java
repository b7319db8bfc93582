package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;

/** A login is finished once, in time, by the browser that began it. */
class OneTimeTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();
    private static final OtherSchool SCHOOL = OtherSchool.beside(HOUSE);

    private final ScriptedLaunch visitor = SCHOOL.visitor();

    @AfterEach
    void backToNow() {
        HOUSE.clock().reset();
        SCHOOL.lms().launches().offersStorage(false);
    }

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    @Test
    void of_many_identical_launches_at_once_exactly_one_is_let_in() throws Exception {
        var ticket = visitor.ticket("ms-1");
        Callable<Outcome> launch = () -> visitor.post(ticket);
        var threads = Executors.newFixedThreadPool(8);

        var outcomes =
                threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> launch).toList());
        threads.shutdown();

        var letIn = 0;
        for (var outcome : outcomes) {
            letIn += outcome.get().letIn() ? 1 : 0;
            assertThat(outcome.get().code()).isIn("", RefusalReason.STATE_USED.code());
        }
        assertThat(letIn).isEqualTo(1);
    }

    @Test
    void a_replayed_launch_is_refused() {
        var ticket = visitor.ticket("ms-1");
        assertThat(visitor.post(ticket).letIn()).isTrue();

        assertThat(visitor.post(ticket).code()).isEqualTo(RefusalReason.STATE_USED.code());
    }

    @Test
    void a_token_does_not_pass_with_the_state_of_another_login() {
        var mine = visitor.ticket("ms-1");
        var other = visitor.ticket("ms-1");

        var outcome = visitor.post(new ScriptedLaunch.Ticket(mine.idToken(), other.state(), other.cookie()));

        assertThat(outcome.code()).isEqualTo(RefusalReason.NONCE_FOREIGN.code());
    }

    @Test
    void a_refused_launch_uses_the_login_up_too() {
        var ticket = visitor.ticket("ms-1");
        var spoilt = new ScriptedLaunch.Ticket(ticket.idToken() + "x", ticket.state(), ticket.cookie());
        assertThat(visitor.post(spoilt).letIn()).isFalse();

        assertThat(visitor.post(ticket).code()).isEqualTo(RefusalReason.STATE_USED.code());
    }

    @Test
    void a_state_nobody_issued_is_refused() {
        var ticket = visitor.ticket("ms-1");
        var invented = "x".repeat(43);

        var outcome = visitor.post(new ScriptedLaunch.Ticket(
                ticket.idToken(), invented, "lti_" + invented.substring(0, 16) + "=" + invented));

        assertThat(outcome.code()).isEqualTo(RefusalReason.STATE_UNKNOWN.code());
    }

    @Test
    void a_login_that_took_too_long_is_refused() {
        var ticket = visitor.ticket("ms-1");
        HOUSE.clock().forward(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(visitor.post(ticket).code()).isEqualTo(RefusalReason.STATE_EXPIRED.code());
    }

    @Test
    void another_browser_cannot_finish_a_login() {
        var ticket = visitor.ticket("ms-1");

        var outcome = visitor.post(new ScriptedLaunch.Ticket(ticket.idToken(), ticket.state(), "lti_other=1"));

        assertThat(outcome.code()).isEqualTo(RefusalReason.BROWSER_UNBOUND.code());
        assertThat(visitor.post(ticket).letIn()).as("nothing was used up").isTrue();
    }

    @Test
    void the_cookie_survives_in_frames_and_is_out_of_reach_for_scripts() {
        var begun = visitor.begin(SCHOOL.lms().launches().begin("ms-1"));

        assertThat(begun.cookie()).contains("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/lti");
    }

    @Test
    void a_stored_state_counts_only_from_our_own_page() {
        SCHOOL.lms().launches().offersStorage(true);
        var ticket = visitor.ticket("ms-1");
        var fields = Map.of("id_token", ticket.idToken(), "state", ticket.state(), "stored", ticket.state());

        var foreign = visitor.post(
                "/lti/launch/stored", fields, "Origin", SCHOOL.lms().address());
        var own = visitor.post("/lti/launch/stored", fields, "Origin", HOUSE.address());

        assertThat(foreign.code()).isEqualTo(RefusalReason.BROWSER_UNBOUND.code());
        assertThat(own.letIn()).isTrue();
    }

    @Test
    void a_wrong_stored_state_is_refused() {
        SCHOOL.lms().launches().offersStorage(true);
        var ticket = visitor.ticket("ms-1");
        var fields = Map.of("id_token", ticket.idToken(), "state", ticket.state(), "stored", "something else");

        assertThat(visitor.post("/lti/launch/stored", fields, "Origin", HOUSE.address())
                        .code())
                .isEqualTo(RefusalReason.BROWSER_UNBOUND.code());
    }

    @Test
    void what_the_platform_declined_is_told() {
        assertThat(visitor.post("/lti/launch", Map.of("error", "login_required", "state", "s"), "Cookie", "a=b")
                        .code())
                .isEqualTo(RefusalReason.PLATFORM_DECLINED.code());
    }

    @Test
    void a_login_from_an_unknown_platform_is_refused() {
        assertThat(codeOfLoginWith("iss", "https://unknown.example")).isEqualTo(RefusalReason.PLATFORM_UNKNOWN.code());
    }

    @Test
    void a_login_for_another_client_is_refused() {
        assertThat(codeOfLoginWith("client_id", "unknown")).isEqualTo(RefusalReason.PLATFORM_UNKNOWN.code());
    }

    @Test
    void a_login_to_a_foreign_address_is_refused() {
        assertThat(codeOfLoginWith("target_link_uri", "https://evil.example/"))
                .isEqualTo(RefusalReason.TARGET_FOREIGN.code());
    }

    @Test
    void a_login_without_a_hint_is_refused() {
        assertThat(codeOfLoginWith("login_hint", "")).isEqualTo(RefusalReason.LOGIN_INCOMPLETE.code());
    }

    @Test
    void a_platform_with_one_registration_need_not_name_it() {
        var parameters = new HashMap<>(SCHOOL.lms().launches().begin("ms-1"));
        parameters.remove("client_id");
        parameters.remove("lti_deployment_id");

        assertThat(visitor.post(visitor.ticket(visitor.begin(parameters))).letIn())
                .isTrue();
    }

    @Test
    void inside_a_frame_the_login_may_also_come_by_get() {
        var begun = visitor.beginInFrame(SCHOOL.lms().launches().begin("ms-1"));

        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.page())
                .contains("data-continue=")
                .contains(SCHOOL.lms().address() + "/authorize");
    }

    private String codeOfLoginWith(String name, String value) {
        var parameters = new HashMap<>(SCHOOL.lms().launches().begin("ms-1"));
        parameters.put(name, value);
        return visitor.post("/lti/login", parameters, "Cookie", "a=b").code();
    }
}
