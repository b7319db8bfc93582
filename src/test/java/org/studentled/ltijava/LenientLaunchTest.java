package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.LaunchTokenDraft;
import org.studentled.sandbox.lms.OtherSchool;

/** What platforms write differently and nothing depends on is no reason to leave a class outside. */
class LenientLaunchTest {

    private static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    private static final OtherSchool SCHOOL = OtherSchool.beside(SharedSchool.get());

    @AfterEach
    void asItWas() {
        SCHOOL.lms().launches().redraft(launchTokenDraft -> {});
    }

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    static Stream<Arguments> odd() {
        return Stream.concat(
                Stream.of("custom", "launch_presentation", "lis", "ext", "tool_platform")
                        .map(name -> odd(
                                "an empty list for " + name,
                                launchTokenDraft -> launchTokenDraft.with(LTI + name, List.of()))),
                Stream.of(
                        odd(
                                "an empty list for the class list",
                                launchTokenDraft -> launchTokenDraft.with(MEMBERS, List.of())),
                        odd(
                                "an empty list for the gradebook",
                                launchTokenDraft -> launchTokenDraft.with(GRADES, List.of())),
                        odd(
                                "a number for a course's id",
                                launchTokenDraft -> launchTokenDraft.with(LTI + "context", Map.of("id", 42))),
                        odd(
                                "a number for a link's id",
                                launchTokenDraft -> launchTokenDraft.with(LTI + "resource_link", Map.of("id", 7))),
                        odd(
                                "a number for a name",
                                launchTokenDraft ->
                                        launchTokenDraft.with("name", 5).with("given_name", true)),
                        odd("a number for the token's id", launchTokenDraft -> launchTokenDraft.with("jti", 5)),
                        odd("null for what may be left out", launchTokenDraft -> {
                            for (var name : List.of("custom", "launch_presentation", "role_scope_mentor")) {
                                launchTokenDraft.with(LTI + name, null);
                            }
                            launchTokenDraft
                                    .with(MEMBERS, null)
                                    .with(GRADES, null)
                                    .with("name", null)
                                    .with("email", null);
                        }),
                        odd("null among the roles", launchTokenDraft -> {
                            var roles = new ArrayList<Object>((List<?>) launchTokenDraft.claims.get(LTI + "roles"));
                            roles.add(null);
                            launchTokenDraft.with(LTI + "roles", roles);
                        }),
                        odd("null within an object", launchTokenDraft -> {
                            var platform = new HashMap<String, Object>();
                            platform.put("product_family_code", null);
                            platform.put("version", 4.5);
                            launchTokenDraft.with(LTI + "tool_platform", platform);
                        }),
                        odd(
                                "an endless family",
                                launchTokenDraft -> launchTokenDraft.with(
                                        LTI + "tool_platform", Map.of("product_family_code", "x".repeat(500)))),
                        odd(
                                "letters no database keeps",
                                launchTokenDraft ->
                                        launchTokenDraft.with("name", "Ti\0na").with("family_name", "\0")),
                        odd(
                                "objects where a name, a label and a language stand",
                                launchTokenDraft -> launchTokenDraft
                                        .with("name", Map.of("first", "Tina"))
                                        .with("locale", List.of("en", "es"))
                                        .with(LTI + "launch_presentation", Map.of("locale", Map.of("of", "en")))
                                        .with(
                                                LTI + "context",
                                                Map.of(
                                                        "id",
                                                        "odd-1",
                                                        "label",
                                                        List.of(),
                                                        "title",
                                                        Map.of("en", "5b")))),
                        odd(
                                "texts where objects stand that need not be there",
                                launchTokenDraft -> List.of("custom", "launch_presentation", "lis", "tool_platform")
                                        .forEach(name -> launchTokenDraft.with(LTI + name, ""))),
                        odd(
                                "the kind of message in other capitals",
                                launchTokenDraft ->
                                        launchTokenDraft.with(LTI + "message_type", "LTIResourceLinkRequest")),
                        odd(
                                "one text for a list of scopes",
                                launchTokenDraft ->
                                        launchTokenDraft.with(GRADES, Map.of("scope", "one two", "lineitems", ""))),
                        odd(
                                "scopes nobody knows",
                                launchTokenDraft -> launchTokenDraft.with(
                                        GRADES,
                                        Map.of("scope", Arrays.asList("x".repeat(3000), null), "lineitems", "")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void is_let_in(String what, Consumer<LaunchTokenDraft> odd) {
        SCHOOL.lms().launches().redraft(odd);

        var outcome = SCHOOL.visitor().launch("ms-1");

        assertThat(outcome.letIn()).as(outcome.page()).isTrue();
    }

    @Test
    void a_service_at_a_foreign_address_is_never_called_and_the_teacher_comes_in() {
        var served = SCHOOL.lms().service().pagesServed();
        var foreign = SCHOOL.members().toString().replace("127.0.0.1", "localhost");
        SCHOOL.lms()
                .launches()
                .redraft(launchTokenDraft -> launchTokenDraft
                        .with(LTI + "context", Map.of("id", "foreign", "title", "Foreign"))
                        .with(MEMBERS, Map.of("context_memberships_url", foreign)));

        assertThat(SCHOOL.visitor().launch("ms-1").letIn()).isTrue();

        assertThat(SCHOOL.lms().service().pagesServed()).isEqualTo(served);
    }

    private static Arguments odd(String what, Consumer<LaunchTokenDraft> odd) {
        return arguments(what, odd);
    }
}
