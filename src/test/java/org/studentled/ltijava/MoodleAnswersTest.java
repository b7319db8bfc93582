package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.Web;

/** The services of a Moodle 4.5.6, played back as they were recorded: headers, labels, faults and all. */
class MoodleAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICES = "/mod/lti/services.php";

    private final Web moodle = Web.on(0);
    private GradeAccess access;

    @BeforeEach
    void aMoodleThatRepeatsItself() {
        moodle.page("/mod/lti/token.php", request -> recorded("token_response"))
                .page(
                        SERVICES + "/CourseSection/2/bindings/1/memberships",
                        request -> recorded(request.get("from").isEmpty() ? "nrps_members_limit2" : "nrps_members"))
                .page(
                        SERVICES + "/2/lineitems",
                        request -> recorded(
                                request.get("from").isEmpty() ? "ags_lineitems_limit1" : "ags_lineitems_after"))
                .page(
                        SERVICES + "/2/lineitems/6/lineitem/results",
                        request -> recorded(request.get("limit").isEmpty() ? "ags_results" : "ags_results_limit1"))
                .page(
                        SERVICES + "/2/lineitems/6/lineitem/scores",
                        request -> recorded(
                                request.body().contains("9999")
                                        ? "ags_score_unknown_user"
                                        : "ags_score_stale_timestamp"));
        var platforms = bean(Platforms.class);
        var id = platforms.register(new Registration(
                "Recorded",
                moodle.address(),
                "vvrUc6JU8BJNrNn",
                URI.create(moodle.address() + "/mod/lti/auth.php"),
                URI.create(moodle.address() + "/mod/lti/token.php"),
                URI.create(moodle.address() + "/mod/lti/certs.php"),
                null,
                "moodle",
                Set.of("1")));
        access =
                new GradeAccess(platforms.known(id).orElseThrow(), "1", Scopes.ALL, at("/2/lineitems?type_id=1"), null);
    }

    @AfterEach
    void close() {
        moodle.stop();
    }

    @Test
    void pages_of_columns_are_followed_through_typographic_quotes_and_entities() {
        var columns = bean(LineItems.class).all(access);

        assertThat(columns).extracting(LineItem::label).contains("Probe activity", "Renamed", "Linked column");
        assertThat(bean(LineItems.class).find(access, "r-9", "grade"))
                .hasValueSatisfying(
                        column -> assertThat(column.address()).isEqualTo(at("/2/lineitems/6/lineitem?type_id=1")));
    }

    @Test
    void results_are_read_with_and_without_a_score_and_without_a_limit_that_moodle_cannot_bear() {
        var results = bean(LtiResults.class).fetch(access, column());

        assertThat(results).hasSize(3).first().isEqualTo(new LtiResult("4", 33.0, 40, "Nice work"));
        assertThat(results.get(2)).isEqualTo(new LtiResult("6", null, 1, null));
    }

    @Test
    void a_score_that_is_not_later_may_go_well_later_and_one_for_a_stranger_never() {
        assertThatThrownBy(() -> bean(LtiScores.class).post(access, column(), LtiScore.done("4", 1, 1)))
                .isInstanceOfSatisfying(
                        ServiceFailed.class,
                        failed -> assertThat(failed.status()).isEqualTo(409));
        assertThatThrownBy(() -> bean(LtiScores.class).post(access, column(), LtiScore.done("9999", 1, 1)))
                .isInstanceOfSatisfying(
                        ServiceFailed.class,
                        failed -> assertThat(failed.status()).isEqualTo(400));
    }

    @Test
    void the_list_of_a_course_is_read_by_pages_with_short_roles_and_all_kinds_of_names() {
        var list = bean(Members.class)
                .fetch(access.platform(), "1", at("/CourseSection/2/bindings/1/memberships?limit=2"));

        assertThat(list.complete()).isTrue();
        assertThat(list.members())
                .filteredOn(member -> member.roles().learner())
                .extracting(Member::name)
                .contains("Ana Álvarez", "Brian O'Neil");
        assertThat(list.members())
                .filteredOn(member -> member.roles().instructor())
                .isNotEmpty();
    }

    @Test
    void what_moodle_says_of_itself_is_enough_to_register_with_it() {
        var said = PlatformConfiguration.read(body("openid_configuration"), bean(PublicAddressGuard.class));

        assertThat(said.family()).isEqualTo("moodle");
        assertThat(said.placements("LtiDeepLinkingRequest", Set.of("ContentArea", "link_selection")))
                .containsExactly("ContentArea");
        assertThat(ToolDescription.scopesFor(said)).isEqualTo(Scopes.ALL);
    }

    @Test
    void a_moodle_registers_itself_as_the_real_one_did() {
        moodle.page(
                        "/mod/lti/openid-configuration.php",
                        request -> Web.Answer.json(
                                here(body("openid_configuration").toString())))
                .page("/mod/lti/openid-registration.php", request -> recorded("dynreg_response"));
        bean(Platforms.class).remove(access.platform().id());
        var link = bean(RegistrationLinks.class).make().address().getPath();

        var registered = bean(DynamicRegistrations.class)
                .register(
                        link.substring(link.lastIndexOf('/') + 1),
                        moodle.address() + "/mod/lti/openid-configuration.php",
                        "token");

        assertThat(registered.kind()).isEqualTo("moodle");
        assertThat(registered.withheld()).isEmpty();
        assertThat(bean(Platforms.class).known(moodle.address(), "vvrUc6JU8BJNrNn"))
                .hasValueSatisfying(
                        platform -> assertThat(platform.deployments()).containsExactly("1"));
    }

    private URI column() {
        return at("/2/lineitems/6/lineitem?type_id=1");
    }

    private URI at(String path) {
        return URI.create(moodle.address() + SERVICES + path);
    }

    private Web.Answer recorded(String name) {
        var file = file(name);
        var said = file.path("body");
        var text = said.isTextual() ? said.asText() : said.toString();
        var answer = Web.Answer.of(
                file.path("status").asInt(),
                file.path("headers").path("content-type").asText(),
                here(text));
        var link = file.path("headers").path("link").asText("");
        return link.isEmpty() ? answer : answer.with("Link", here(link));
    }

    private JsonNode body(String name) {
        var file = file(name);
        return file.has("body") ? file.path("body") : file;
    }

    private String here(String text) {
        return text.replace("http://127.0.0.1:8100", moodle.address());
    }

    private static JsonNode file(String name) {
        var path = "/moodle/moodle_" + name + ".json";
        try (var file = Objects.requireNonNull(MoodleAnswersTest.class.getResourceAsStream(path), path)) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T bean(Class<T> type) {
        return SharedSchool.get().bean(type);
    }
}
