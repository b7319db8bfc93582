package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.studentled.sandbox.lms.Draft.LTI;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.Draft;
import org.studentled.sandbox.lms.Keys;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.Tool;

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
                bad("unsigned", Reason.ALGORITHM, draft -> draft.header.put("alg", "none")),
                bad("public key as shared secret", Reason.ALGORITHM, draft -> draft.header.put("alg", "HS256")),
                bad("RS512", Reason.ALGORITHM, draft -> draft.header.put("alg", "RS512")),
                bad("signed by a stranger under the right kid", Reason.SIGNATURE, draft -> draft.key = Keys.generate()),
                bad("another issuer", Reason.ISSUER, draft -> draft.with("iss", "https://elsewhere.example")),
                bad("another audience", Reason.AUDIENCE, draft -> draft.with("aud", "12345")),
                bad(
                        "an audience too many",
                        Reason.AUDIENCE,
                        draft -> draft.with("aud", List.of(Tool.CLIENT_ID, "somebody-else"))),
                bad("no audience", Reason.AUDIENCE, draft -> draft.without("aud")),
                bad("another authorized party", Reason.AUTHORIZED_PARTY, draft -> draft.with("azp", "somebody-else")),
                bad("no exp", Reason.EXPIRED, draft -> draft.without("exp")),
                bad("no iat", Reason.ISSUED_AT, draft -> draft.without("iat")),
                bad(
                        "a month old, though not expired",
                        Reason.ISSUED_AT,
                        draft -> draft.with("iat", now(draft) - 30 * 86_400)),
                bad("not valid before tomorrow", Reason.NOT_YET, draft -> draft.with("nbf", now(draft) + 86_400)),
                bad("a class list without a host", Reason.CLAIM_MALFORMED, draft -> draft.with(MEMBERS, list("/list"))),
                bad("a class list in a file", Reason.CLAIM_MALFORMED, draft -> draft.with(MEMBERS, list("file:///x"))),
                bad(
                        "a class list that is no address",
                        Reason.CLAIM_MALFORMED,
                        draft -> draft.with(MEMBERS, list("a b"))),
                bad(
                        "a class list at an endless address",
                        Reason.TOO_LONG,
                        draft -> draft.with(MEMBERS, list("https://a.example/" + "x".repeat(2000)))),
                bad(
                        "an endless course",
                        Reason.TOO_LONG,
                        draft -> draft.with(LTI + "context", Map.of("id", "x".repeat(5000)))),
                bad(
                        "an endless deployment",
                        Reason.TOO_LONG,
                        draft -> draft.with(LTI + "deployment_id", "x".repeat(256))),
                bad("no nonce", Reason.NONCE, draft -> draft.without("nonce")),
                bad("a nonce that was never issued", Reason.NONCE, draft -> draft.with("nonce", "never-issued")),
                bad("a nonce that is no text", Reason.NONCE, draft -> draft.with("nonce", 42)),
                bad(
                        "a deployment nobody approved",
                        Reason.DEPLOYMENT_UNKNOWN,
                        draft -> draft.with(LTI + "deployment_id", "2")),
                bad(
                        "another target than announced",
                        Reason.TARGET,
                        draft -> draft.with(LTI + "target_link_uri", "https://evil.example/")),
                bad("no target", Reason.TARGET, draft -> draft.without(LTI + "target_link_uri")),
                bad("a sub of 256 characters", Reason.TOO_LONG, draft -> draft.with("sub", "x".repeat(256))),
                bad(
                        "an unknown kind of message",
                        Reason.MESSAGE_TYPE,
                        draft -> draft.with(LTI + "message_type", "LtiSubmissionReviewRequest")),
                bad("a token of 100 KB", Reason.TOKEN_OVERSIZED, draft -> draft.with("padding", "x".repeat(100_000))),
                bad("a sub with a line break", Reason.CLAIM_MALFORMED, draft -> draft.with("sub", "ms-1\u0000\n")),
                bad("a kid that is blank", Reason.KEY_ID_MISSING, draft -> draft.header.put("kid", " ")),
                bad(
                        "a target of ours that was not announced",
                        Reason.TARGET,
                        draft -> draft.with(
                                LTI + "target_link_uri", draft.claims.get(LTI + "target_link_uri") + "office")),
                bad("roles that are no list", Reason.CLAIM_MALFORMED, draft -> draft.with(LTI + "roles", "Instructor")),
                bad("a context that is no object", Reason.CLAIM_MALFORMED, draft -> draft.with(LTI + "context", "2")),
                bad(
                        "an LTI 1.1 consumer key as audience, as Moodle does",
                        Reason.AUDIENCE,
                        draft -> draft.with(
                                "aud",
                                MoodleAnswers.payload("id_token_WRONG_AUD_instance_resourcekey")
                                        .get("aud"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worse")
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

    private static Map<String, Object> list(String address) {
        return Map.of("context_memberships_url", address, "service_versions", List.of("2.0"));
    }

    private static long now(Draft draft) {
        return draft.seconds("iat");
    }
}
