package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.LaunchTokenDraft;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ToolRegistration;

/**
 * The nine valid launches of the 1EdTech certification guide (section 6.2), each as instructor and as student, by its own
 * numbers and names; and what Moodle sends.
 */
class CertificationValidLaunchesTest {

    private static final OtherSchool SCHOOL = OtherSchool.beside(SharedSchool.get());
    private static final Set<String> PERSONAL = Set.of("name", "given_name", "family_name", "email");

    @BeforeAll
    static void theTeacherOpensTheClass() {
        assertThat(SCHOOL.visitor().launch("ms-1").letIn()).isTrue();
    }

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    static Stream<Arguments> verified() {
        return Stream.of("ms-1", "ms-11")
                .flatMap(person -> Stream.of(
                        good(person, "1 valid launch", (launchTokenDraft, roles) -> {}),
                        good(
                                person,
                                "2 with multiple roles",
                                (launchTokenDraft, roles) ->
                                        roles.add("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Other")),
                        good(
                                person,
                                "3 with a short role value",
                                (launchTokenDraft, roles) ->
                                        roles.replaceAll(role -> role.substring(role.indexOf('#') + 1))),
                        good(
                                person,
                                "with a way back that is no address",
                                (launchTokenDraft, roles) -> launchTokenDraft.with(
                                        LTI + "launch_presentation", Map.of("return_url", "not an address"))),
                        good(
                                person,
                                "with an unknown role beside a known one",
                                (launchTokenDraft, roles) -> roles.add("NobodyKnowsThisRole")),
                        good(
                                person,
                                "6 with email, without names",
                                (launchTokenDraft, roles) -> keep(launchTokenDraft, "email")),
                        good(
                                person,
                                "7 with names, without email",
                                (launchTokenDraft, roles) ->
                                        keep(launchTokenDraft, "name", "given_name", "family_name")),
                        good(person, "8 without personal data", (launchTokenDraft, roles) -> keep(launchTokenDraft)),
                        good(
                                person,
                                "the audience as a list",
                                (launchTokenDraft, roles) ->
                                        launchTokenDraft.with("aud", List.of(ToolRegistration.CLIENT_ID))),
                        good(
                                person,
                                "an authorized party",
                                (launchTokenDraft, roles) -> launchTokenDraft.with("azp", ToolRegistration.CLIENT_ID)),
                        good(
                                person,
                                "a clock a little behind",
                                (launchTokenDraft, roles) -> shift(launchTokenDraft, -100)),
                        good(
                                person,
                                "a clock a little ahead",
                                (launchTokenDraft, roles) -> shift(launchTokenDraft, 50))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("verified")
    void is_let_in(String person, String what, BiConsumer<LaunchTokenDraft, List<String>> change) {
        redraft(change);

        assertThat(SCHOOL.visitor().launch(person).letIn()).isTrue();
    }

    static Stream<Arguments> verifiedButWithoutPlace() {
        return Stream.of("ms-1", "ms-11")
                .flatMap(person -> Stream.of(
                        good(person, "4 with an unknown role", (launchTokenDraft, roles) -> {
                            roles.clear();
                            roles.add("NobodyKnowsThisRole");
                        }),
                        good(person, "5 with no role", (launchTokenDraft, roles) -> roles.clear()),
                        good(person, "9 with email, without context claim", (launchTokenDraft, roles) -> {
                            keep(launchTokenDraft, "email");
                            launchTokenDraft.without(LTI + "context");
                        })));
    }

    /** The launch is good; there is only nothing in this tool for such a visitor. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("verifiedButWithoutPlace")
    void is_verified_and_told_why_there_is_nothing_to_see(
            String person, String what, BiConsumer<LaunchTokenDraft, List<String>> change) {
        redraft(change);

        var outcome = SCHOOL.visitor().launch(person);

        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.letIn()).isFalse();
        assertThat(outcome.code()).isEmpty();
        assertThat(outcome.page())
                .contains(
                        what.contains("without context")
                                ? "isn’t inside a course"
                                : "a teacher or a student in this course");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacher", "student"})
    void what_moodle_says_is_understood(String who) {
        var saidByUs = Set.of("iss", "aud", "nonce", "iat", "exp", LTI + "deployment_id", LTI + "target_link_uri");
        SCHOOL.lms().launches().redraft(launchTokenDraft -> {
            // The class that was opened here, so that the student finds it.
            var context = launchTokenDraft.claims.get(LTI + "context");
            launchTokenDraft.claims.keySet().retainAll(saidByUs);
            MoodleAnswers.payload("id_token_LtiResourceLinkRequest_" + who)
                    .forEach(launchTokenDraft.claims::putIfAbsent);
            launchTokenDraft.with(LTI + "context", context);
        });

        assertThat(SCHOOL.visitor().launch("ms-1").letIn()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static void redraft(BiConsumer<LaunchTokenDraft, List<String>> change) {
        SCHOOL.lms().launches().redraft(launchTokenDraft -> {
            var roles = new ArrayList<>((List<String>) launchTokenDraft.claims.get(LTI + "roles"));
            change.accept(launchTokenDraft, roles);
            launchTokenDraft.with(LTI + "roles", roles);
        });
    }

    private static void keep(LaunchTokenDraft launchTokenDraft, String... personal) {
        launchTokenDraft
                .claims
                .keySet()
                .removeIf(
                        claim -> PERSONAL.contains(claim) && !List.of(personal).contains(claim));
    }

    private static void shift(LaunchTokenDraft launchTokenDraft, long seconds) {
        launchTokenDraft.with("iat", launchTokenDraft.seconds("iat") + seconds);
        launchTokenDraft.with("exp", launchTokenDraft.seconds("exp") + seconds);
    }

    private static Arguments good(String person, String what, BiConsumer<LaunchTokenDraft, List<String>> change) {
        return arguments(person, what, change);
    }
}
