package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** What platforms answer in several ways though they mean one; and what is no answer at all. */
class LenientAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI ADDRESS = URI.create("https://lms.example/members");

    @Test
    void a_class_list_may_write_one_role_as_a_text_a_number_as_an_id_and_its_words_in_other_capitals() {
        var members = members("""
                {"members": [
                  {"user_id": 7, "roles": "Learner", "status": "ACTIVE", "name": "Ana\\u0000", "email": null},
                  {"user_id": "8", "roles": ["Learner", null, "Learner"], "status": " inactive "},
                  {"user_id": "9", "roles": {}, "status": null},
                  {"user_id": null, "roles": []}]}
                """);

        assertThat(members).extracting(Member::subject).containsExactly("7", "8", "9");
        assertThat(members.get(0).roles().learner()).isTrue();
        assertThat(members.get(0).name()).isEqualTo("Ana");
        assertThat(members.get(0).email()).isNull();
        assertThat(members.get(1).status()).isEqualTo(Member.Status.INACTIVE);
        assertThat(members.get(2).status()).isEqualTo(Member.Status.ACTIVE);
        assertThat(members.get(2).roles().learner()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"members\": []}", "{\"members\": {}}"})
    void an_empty_object_is_an_empty_list(String json) {
        assertThat(members(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"members\": null}", "{\"members\": \"\"}", "{\"members\": {\"error\": 1}}", "[]"})
    void what_is_no_list_is_never_taken_for_an_empty_class(String json) {
        assertThatThrownBy(() -> members(json)).isInstanceOf(ServiceFailed.class);
    }

    @Test
    void texts_may_come_as_a_list_or_as_one_text() throws IOException {
        assertThat(PlatformJson.texts(JSON.readTree("[\"a\", \"b\", null, 4, \"a\"]")))
                .containsExactly("a", "b", "4");
        assertThat(PlatformJson.texts(JSON.readTree("\" a  b \""))).containsExactly("a", "b");
        assertThat(PlatformJson.texts(JSON.readTree("{}"))).isEmpty();
        assertThat(PlatformJson.texts(JSON.readTree("\"\""))).isEmpty();
    }

    @Test
    void a_platform_may_write_where_links_are_placed_in_other_capitals() throws IOException {
        var messages = JSON.readTree(
                "[{\"type\": \"LTIDeepLinkingRequest\", \"placements\": [\"contentArea\", \"ASSIGNMENT_SELECTION\"]}]");
        var address = URI.create("https://lms.example/");
        var platform = new PlatformConfiguration(
                "https://lms.example", address, address, address, address, Set.of(), null, null, null, messages);

        assertThat(platform.placements(
                        "LtiDeepLinkingRequest", Set.of("ContentArea", "assignment_selection", "RichTextEditor")))
                .containsExactlyInAnyOrder("ContentArea", "assignment_selection");
    }

    private static List<Member> members(String json) {
        return new MembershipPageReader(JSON)
                .read(ADDRESS, ResponseEntity.ok(json.getBytes(StandardCharsets.UTF_8)))
                .members();
    }
}
