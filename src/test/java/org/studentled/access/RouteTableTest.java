package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.studentled.access.Route.Audience;
import org.studentled.school.Role;

class RouteTableTest {

    private static final Pattern ASKED = Pattern.compile("@may\\.open\\('([A-Z]+)', '([^']*)'");

    @Test
    void a_line_says_method_pattern_and_roles() {
        Route route = parsed("# a remark", "", "POST  /classes/{id}/list   teacher office")
                .all()
                .get(0);
        assertThat(route).hasToString("POST /classes/{id}/list");
        assertThat(route.audience()).isEqualTo(Audience.ROLES);
        assertThat(route.roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.OFFICE);
        assertThat(route.admits(Role.OFFICE)).isTrue();
        assertThat(route.admits(Role.STUDENT)).isFalse();
        assertThat(route.admits(null)).isFalse();
    }

    @Test
    void a_line_of_everyone_with_a_session_needs_one() {
        Route route = parsed("GET / signed-in").all().get(0);
        assertThat(route.admits(Role.STUDENT)).isTrue();
        assertThat(route.admits(null)).isFalse();
        assertThat(route.isOpen()).isFalse();
    }

    @Test
    void the_narrower_line_governs() {
        RouteTable table = parsed("GET /sign-in/{token} link", "GET /sign-in/sent anyone", "GET /sign-in/** teacher");
        assertThat(table.find("GET", path("/sign-in/sent"))).hasToString("Optional[GET /sign-in/sent]");
        assertThat(table.find("HEAD", path("/sign-in/x"))).hasToString("Optional[GET /sign-in/{token}]");
        assertThat(table.find("GET", path("/sign-in/x/y"))).hasToString("Optional[GET /sign-in/**]");
        assertThat(table.find("POST", path("/sign-in/sent"))).isEmpty();
        assertThat(table.find("GET", path("/sign-in-sent"))).isEmpty();
    }

    @Test
    void every_wrong_line_is_named_at_once() {
        assertThatThrownBy(() -> parsed(
                        "GET /a",
                        "FETCH /a teacher",
                        "GET a teacher",
                        "GET /{a} teacher",
                        "GET /a/{ teacher",
                        "GET /b techer",
                        "GET /c system",
                        "GET /d teacher teacher",
                        "GET /e anyone teacher",
                        "GET /f teacher",
                        "GET /f office"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "line 1 needs", "line 2 needs", "line 3 begins", "line 4 begins", "line 5 has no pattern")
                .hasMessageContainingAll(
                        "line 6 names no role, or one twice: techer",
                        "line 7 names",
                        "line 8 names",
                        "line 9 names others beside anyone",
                        "line 11 is there twice: GET /f");
    }

    @Test
    void what_pages_ask_for_is_in_the_table() throws IOException {
        RouteTable table = new RouteTable();
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher asked = ASKED.matcher(Files.readString(template));
                while (asked.find()) {
                    if (table.findByPattern(asked.group(1), asked.group(2)).isEmpty()) {
                        unknown.add(template + " " + asked.group());
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static RouteTable parsed(String... lines) {
        return new RouteTable(RouteTableParser.parse(List.of(lines)));
    }

    private static PathContainer path(String path) {
        return PathContainer.parsePath(path);
    }
}
