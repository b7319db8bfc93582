package org.studentled.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"true\"", "\"TRUE\"", "\"1\"", "\" Yes \""})
    void a_yes_is_a_yes_however_it_is_written(String written) throws IOException {
        assertThat(RemoteJson.isTrue(read(written))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "\"false\"", "\"0\"", "\"no\"", "null", "\"\"", "[]", "{}", "2"})
    void everything_else_is_none(String written) throws IOException {
        assertThat(RemoteJson.isTrue(read(written))).isFalse();
    }

    @Test
    void what_is_not_said_is_what_it_usually_is() throws IOException {
        assertThat(RemoteJson.isTrue(read("null"), true)).isTrue();
        assertThat(RemoteJson.isTrue(read("\"\""), true)).isTrue();
        assertThat(RemoteJson.isTrue(read("\"False\""), true)).isFalse();
    }

    @Test
    void a_word_of_a_standard_is_the_same_in_any_capitals() throws IOException {
        assertThat(RemoteJson.is(read("\" NeedsGRADING\""), "NeedsGrading")).isTrue();
        assertThat(RemoteJson.is(read("1"), "1")).isTrue();
        assertThat(RemoteJson.is(read("null"), "null")).isFalse();
        assertThat(RemoteJson.word(read("\"I\""))).isEqualTo("i");
    }

    @Test
    void an_empty_object_is_an_empty_list_and_nothing_else_is() throws IOException {
        assertThat(RemoteJson.list(read("{}"))).isEqualTo(read("[]"));
        assertThat(RemoteJson.list(read("[1]"))).isEqualTo(read("[1]"));
        assertThat(RemoteJson.list(read("{\"error\": 1}")).isArray()).isFalse();
        assertThat(RemoteJson.list(read("null")).isArray()).isFalse();
        assertThat(RemoteJson.list(read("\"\"")).isArray()).isFalse();
    }

    private static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }
}
