package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.util.List;
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
import org.studentled.sandbox.lms.SigningKeys;
import org.studentled.sandbox.lms.ToolRegistration;

/** What else a hostile or careless platform may send, each over HTTP, each refused with its own code. */
class BadLaunchTest {

    private static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final OtherSchool SCHOOL = OtherSchool.beside(SharedSchool.get());

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    static Stream<Arguments> worse() {
        return Stream.of(
                bad(
                        "unsigned",
                        RefusalReason.ALGORITHM,
                        launchTokenDraft -> launchTokenDraft.header.put("alg", "none")),
                bad(
                        "public key as shared secret",
                        RefusalReason.ALGORITHM,
                        launchTokenDraft -> launchTokenDraft.header.put("alg", "HS256")),
                bad("RS512", RefusalReason.ALGORITHM, launchTokenDraft -> launchTokenDraft.header.put("alg", "RS512")),
                bad(
                        "signed by a stranger under the right kid",
                        RefusalReason.SIGNATURE,
                        launchTokenDraft -> launchTokenDraft.key = SigningKeys.generate()),
                bad(
                        "another issuer",
                        RefusalReason.ISSUER,
                        launchTokenDraft -> launchTokenDraft.with("iss", "https://elsewhere.example")),
                bad(
                        "another audience",
                        RefusalReason.AUDIENCE,
                        launchTokenDraft -> launchTokenDraft.with("aud", "12345")),
                bad(
                        "an audience too many",
                        RefusalReason.AUDIENCE,
                        launchTokenDraft ->
                                launchTokenDraft.with("aud", List.of(ToolRegistration.CLIENT_ID, "somebody-else"))),
                bad("no audience", RefusalReason.AUDIENCE, launchTokenDraft -> launchTokenDraft.without("aud")),
                bad(
                        "another authorized party",
                        RefusalReason.AUTHORIZED_PARTY,
                        launchTokenDraft -> launchTokenDraft.with("azp", "somebody-else")),
                bad("no exp", RefusalReason.EXPIRED, launchTokenDraft -> launchTokenDraft.without("exp")),
                bad("no iat", RefusalReason.ISSUED_AT, launchTokenDraft -> launchTokenDraft.without("iat")),
                bad(
                        "a month old, though not expired",
                        RefusalReason.ISSUED_AT,
                        launchTokenDraft -> launchTokenDraft.with("iat", now(launchTokenDraft) - 30 * 86_400)),
                bad(
                        "not valid before tomorrow",
                        RefusalReason.NOT_YET,
                        launchTokenDraft -> launchTokenDraft.with("nbf", now(launchTokenDraft) + 86_400)),
                bad(
                        "a class list without a host",
                        RefusalReason.CLAIM_MALFORMED,
                        launchTokenDraft -> launchTokenDraft.with(MEMBERS, list("/list"))),
                bad(
                        "a class list in a file",
                        RefusalReason.CLAIM_MALFORMED,
                        launchTokenDraft -> launchTokenDraft.with(MEMBERS, list("file:///x"))),
                bad(
                        "a class list that is no address",
                        RefusalReason.CLAIM_MALFORMED,
                        launchTokenDraft -> launchTokenDraft.with(MEMBERS, list("a b"))),
                bad(
                        "a class list at an endless address",
                        RefusalReason.TOO_LONG,
                        launchTokenDraft ->
                                launchTokenDraft.with(MEMBERS, list("https://a.example/" + "x".repeat(2000)))),
                bad(
                        "an endless course",
                        RefusalReason.TOO_LONG,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "context", Map.of("id", "x".repeat(5000)))),
                bad(
                        "an endless deployment",
                        RefusalReason.TOO_LONG,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "deployment_id", "x".repeat(256))),
                bad("no nonce", RefusalReason.NONCE, launchTokenDraft -> launchTokenDraft.without("nonce")),
                bad(
                        "a nonce that was never issued",
                        RefusalReason.NONCE,
                        launchTokenDraft -> launchTokenDraft.with("nonce", "never-issued")),
                bad(
                        "a nonce that is no text",
                        RefusalReason.NONCE,
                        launchTokenDraft -> launchTokenDraft.with("nonce", 42)),
                bad(
                        "a deployment nobody approved",
                        RefusalReason.DEPLOYMENT_UNKNOWN,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "deployment_id", "2")),
                bad(
                        "another target than announced",
                        RefusalReason.TARGET,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "target_link_uri", "https://evil.example/")),
                bad(
                        "no target",
                        RefusalReason.TARGET,
                        launchTokenDraft -> launchTokenDraft.without(LTI + "target_link_uri")),
                bad(
                        "a sub of 256 characters",
                        RefusalReason.TOO_LONG,
                        launchTokenDraft -> launchTokenDraft.with("sub", "x".repeat(256))),
                bad(
                        "an unknown kind of message",
                        RefusalReason.MESSAGE_TYPE,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "message_type", "LtiSubmissionReviewRequest")),
                bad(
                        "a token of 100 KB",
                        RefusalReason.TOKEN_OVERSIZED,
                        launchTokenDraft -> launchTokenDraft.with("padding", "x".repeat(100_000))),
                bad(
                        "a sub with a line break",
                        RefusalReason.CLAIM_MALFORMED,
                        launchTokenDraft -> launchTokenDraft.with("sub", "ms-1\u0000\n")),
                bad(
                        "a kid that is blank",
                        RefusalReason.KEY_ID_MISSING,
                        launchTokenDraft -> launchTokenDraft.header.put("kid", " ")),
                bad(
                        "a target of ours that was not announced",
                        RefusalReason.TARGET,
                        launchTokenDraft -> launchTokenDraft.with(
                                LTI + "target_link_uri",
                                launchTokenDraft.claims.get(LTI + "target_link_uri") + "office")),
                bad(
                        "roles that are no list",
                        RefusalReason.CLAIM_MALFORMED,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "roles", "Instructor")),
                bad(
                        "a context that is no object",
                        RefusalReason.CLAIM_MALFORMED,
                        launchTokenDraft -> launchTokenDraft.with(LTI + "context", "2")),
                bad(
                        "an LTI 1.1 consumer key as audience, as Moodle does",
                        RefusalReason.AUDIENCE,
                        launchTokenDraft -> launchTokenDraft.with(
                                "aud",
                                MoodleAnswers.payload("id_token_WRONG_AUD_instance_resourcekey")
                                        .get("aud"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worse")
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

    private static Map<String, Object> list(String address) {
        return Map.of("context_memberships_url", address, "service_versions", List.of("2.0"));
    }

    private static long now(LaunchTokenDraft launchTokenDraft) {
        return launchTokenDraft.seconds("iat");
    }
}
