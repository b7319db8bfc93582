package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.OtherSchool;

/** Logins that anyone may begin: too long, crooked, or begun before the platform was stopped. */
class InvalidLoginTest {

    private final OtherSchool school = OtherSchool.beside(SharedSchool.get());

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lti_deployment_id, 256, TOO_LONG",
        "login_hint, 20000, TOO_LONG",
        "lti_message_hint, 20000, TOO_LONG",
        "lti_storage_target, 300, TOO_LONG",
        "client_id, 5000, PLATFORM_UNKNOWN",
        "iss, 5000, PLATFORM_UNKNOWN",
        "target_link_uri, 5000, TARGET_FOREIGN"
    })
    void what_is_far_too_long_gets_a_sentence(String parameter, int length, RefusalReason reason) {
        var login = new HashMap<>(school.lms().launches().begin("ms-1"));
        login.put(parameter, "x".repeat(length));

        assertThat(codeOf(login)).isEqualTo(reason.code());
    }

    @Test
    void a_login_begun_before_the_platform_was_stopped_is_not_let_in() {
        var visitor = school.visitor();
        var ticket = visitor.ticket("ms-1");

        SharedSchool.get().bean(Platforms.class).stop(school.platform().id());

        assertThat(visitor.post(ticket).code()).isEqualTo(RefusalReason.PLATFORM_PENDING.code());
    }

    private String codeOf(HashMap<String, String> login) {
        return school.visitor()
                .post("/lti/login", login, "Sec-Fetch-Dest", "document")
                .code();
    }
}
