package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.studentled.sandbox.lms.Draft.LTI;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.Draft;
import org.studentled.sandbox.lms.OtherSchool;

/** The twelve known bad payloads of the 1EdTech certification guide (section 6.1), by its own numbers and names. */
class CertificationBadPayloadsTest {

    private static final OtherSchool SCHOOL = OtherSchool.beside(SharedSchool.get());

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("1 no KID sent in the JWT header", Reason.KEY_ID_MISSING, draft -> draft.header.remove("kid")),
                bad(
                        "2 incorrect KID in the JWT header",
                        Reason.KEY_UNKNOWN,
                        draft -> draft.header.put("kid", "imsglobal_unknown")),
                bad("3 wrong LTI version", Reason.VERSION, draft -> draft.with(LTI + "version", "11.3")),
                bad("4 no LTI version", Reason.VERSION, draft -> draft.without(LTI + "version")),
                bad("5 invalid LTI message", Reason.ISSUER, draft -> {
                    draft.claims.clear();
                    draft.with("name", "badltilaunch");
                }),
                bad(
                        "6 missing LTI claims",
                        Reason.VERSION,
                        draft -> draft.claims.keySet().removeIf(claim -> claim.startsWith(LTI))),
                bad("7 timestamps incorrect: exp is past", Reason.EXPIRED, draft -> draft.with("exp", now(draft) - 61)),
                bad(
                        "7 timestamps incorrect: iat is to come",
                        Reason.ISSUED_AT,
                        draft -> draft.with("iat", now(draft) + 120)),
                bad("8 message_type claim missing", Reason.MESSAGE_TYPE, draft -> draft.without(LTI + "message_type")),
                bad("9 role claim missing", Reason.ROLES, draft -> draft.without(LTI + "roles")),
                bad(
                        "10 deployment_id claim missing",
                        Reason.DEPLOYMENT_MISSING,
                        draft -> draft.without(LTI + "deployment_id")),
                bad(
                        "11 resource_link claim missing",
                        Reason.RESOURCE_LINK,
                        draft -> draft.without(LTI + "resource_link")),
                bad(
                        "11 resource_link without its id",
                        Reason.RESOURCE_LINK,
                        draft -> draft.with(LTI + "resource_link", Map.of("title", "no id"))),
                bad("12 user claim missing", Reason.SUBJECT, draft -> draft.without("sub")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void is_refused(String what, Reason reason, Consumer<Draft> spoil) {
        SCHOOL.lms().launches().redraft(spoil);

        var outcome = SCHOOL.visitor().launch("ms-1");

        assertThat(outcome.letIn()).isFalse();
        assertThat(outcome.code()).isEqualTo(reason.code());
        assertThat(outcome.status()).isEqualTo(401);
        assertThat(outcome.page()).doesNotContain("Exception").doesNotContain("??");
    }

    private static Arguments bad(String what, Reason reason, Consumer<Draft> spoil) {
        return arguments(what, reason, spoil);
    }

    private static long now(Draft draft) {
        return draft.seconds("iat");
    }
}
