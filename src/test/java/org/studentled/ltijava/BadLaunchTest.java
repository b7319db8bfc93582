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

/** The known bad payloads of the certification guide (section 6.1) and more, each over HTTP, each with its own code. */
class BadLaunchTest {

    private static final OtherSchool SCHOOL = OtherSchool.beside(SharedSchool.get());

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("no kid in the header", Reason.KEY_ID_MISSING, draft -> draft.header.remove("kid")),
                bad("incorrect kid", Reason.KEY_UNKNOWN, draft -> draft.header.put("kid", "imsglobal_unknown")),
                bad("wrong LTI version", Reason.VERSION, draft -> draft.with(LTI + "version", "11.3")),
                bad("no LTI version", Reason.VERSION, draft -> draft.without(LTI + "version")),
                bad("not an LTI message", Reason.ISSUER, draft -> {
                    draft.claims.clear();
                    draft.with("name", "badltilaunch");
                }),
                bad(
                        "missing LTI claims",
                        Reason.VERSION,
                        draft -> draft.claims.keySet().removeIf(claim -> claim.startsWith(LTI))),
                bad("expired", Reason.EXPIRED, draft -> draft.with("exp", now(draft) - 61)),
                bad("issued in the future", Reason.ISSUED_AT, draft -> draft.with("iat", now(draft) + 120)),
                bad("message_type missing", Reason.MESSAGE_TYPE, draft -> draft.without(LTI + "message_type")),
                bad("roles missing", Reason.ROLES, draft -> draft.without(LTI + "roles")),
                bad("deployment_id missing", Reason.DEPLOYMENT_MISSING, draft -> draft.without(LTI + "deployment_id")),
                bad("resource_link missing", Reason.RESOURCE_LINK, draft -> draft.without(LTI + "resource_link")),
                bad(
                        "resource_link without id",
                        Reason.RESOURCE_LINK,
                        draft -> draft.with(LTI + "resource_link", Map.of("title", "no id"))),
                bad("sub missing", Reason.SUBJECT, draft -> draft.without("sub")));
    }

    static Stream<Arguments> worse() {
        return Stream.of(
                bad("unsigned", Reason.TOKEN_MALFORMED, draft -> draft.header.put("alg", "none")),
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
    @MethodSource({"bad", "worse"})
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
