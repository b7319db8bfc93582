package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.LaunchTokenDraft;
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
                bad(
                        "1 no KID sent in the JWT header",
                        RefusalReason.KEY_ID_MISSING,
                        launchTokenDraft -> launchTokenDraft.header.remove("kid")),
                bad(
                        "2 incorrect KID in the JWT header",
                        RefusalReason.KEY_UNKNOWN,
                        launchTokenDraft -> launchTokenDraft.header.put("kid", "imsglobal_unknown")),
                bad(
                        "3 wrong LTI version",
                        RefusalReason.VERSION,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "version", "11.3")),
                bad(
                        "4 no LTI version",
                        RefusalReason.VERSION,
                        launchTokenDraft -> launchTokenDraft.without(LTI + "version")),
                bad("5 invalid LTI message", RefusalReason.ISSUER, launchTokenDraft -> {
                    launchTokenDraft.claims.clear();
                    launchTokenDraft.with("name", "badltilaunch");
                }),
                bad(
                        "6 missing LTI claims",
                        RefusalReason.VERSION,
                        launchTokenDraft -> launchTokenDraft.claims.keySet().removeIf(claim -> claim.startsWith(LTI))),
                bad(
                        "7 timestamps incorrect: exp is past",
                        RefusalReason.EXPIRED,
                        launchTokenDraft -> launchTokenDraft.with("exp", now(launchTokenDraft) - 61)),
                bad(
                        "7 timestamps incorrect: iat is to come",
                        RefusalReason.ISSUED_AT,
                        launchTokenDraft -> launchTokenDraft.with("iat", now(launchTokenDraft) + 120)),
                bad(
                        "8 message_type claim missing",
                        RefusalReason.MESSAGE_TYPE,
                        launchTokenDraft -> launchTokenDraft.without(LTI + "message_type")),
                bad(
                        "9 role claim missing",
                        RefusalReason.ROLES,
                        launchTokenDraft -> launchTokenDraft.without(LTI + "roles")),
                bad(
                        "10 deployment_id claim missing",
                        RefusalReason.DEPLOYMENT_MISSING,
                        launchTokenDraft -> launchTokenDraft.without(LTI + "deployment_id")),
                bad(
                        "11 resource_link claim missing",
                        RefusalReason.RESOURCE_LINK,
                        launchTokenDraft -> launchTokenDraft.without(LTI + "resource_link")),
                bad(
                        "11 resource_link without its id",
                        RefusalReason.RESOURCE_LINK,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "resource_link", Map.of("title", "no id"))),
                bad(
                        "12 user claim missing",
                        RefusalReason.SUBJECT,
                        launchTokenDraft -> launchTokenDraft.without("sub")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void is_refused(String what, RefusalReason reason, Consumer<LaunchTokenDraft> spoil) {
        SCHOOL.lms().launches().redraft(spoil);

        var outcome = SCHOOL.visitor().launch("ms-1");

        assertThat(outcome.letIn()).isFalse();
        assertThat(outcome.code()).isEqualTo(reason.code());
        assertThat(outcome.status()).isEqualTo(401);
        assertThat(outcome.page()).doesNotContain("Exception").doesNotContain("??");
    }

    private static Arguments bad(String what, RefusalReason reason, Consumer<LaunchTokenDraft> spoil) {
        return arguments(what, reason, spoil);
    }

    private static long now(LaunchTokenDraft launchTokenDraft) {
        return launchTokenDraft.seconds("iat");
    }
}
