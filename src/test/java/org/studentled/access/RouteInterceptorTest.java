package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

class RouteInterceptorTest {

    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final RouteInterceptor gate = new RouteInterceptor(
            new RouteTable(RouteTableParser.parse(List.of("GET /listed anyone", "GET /closed teacher"))),
            new CurrentSession(),
            new AccessDeniedMessages(staff -> roles));

    @Test
    void a_handler_without_a_line_answers_no_one() throws Exception {
        assertThat(opens("GET", "/listed")).isTrue();
        assertThatThrownBy(() -> opens("POST", "/listed"))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RequestRefused.Kind.NOT_FOUND));
        assertThatThrownBy(() -> opens("GET", "/unlisted")).isInstanceOf(RequestRefused.class);
    }

    @Test
    void what_needs_a_session_is_closed_without_one_whoever_let_it_through() {
        assertThatThrownBy(() -> opens("GET", "/closed"))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RequestRefused.Kind.NOT_SIGNED_IN));
    }

    @Test
    void whoever_is_that_too_is_told_to_change_their_role() {
        assertThat(keyForTheOffice()).isEqualTo("access.denied.role");
        roles.add(Role.TEACHER);
        assertThat(keyForTheOffice()).isEqualTo("access.denied.role.another");
    }

    private String keyForTheOffice() {
        AtomicReference<String> key = new AtomicReference<>("");
        SessionInTests.as(
                Actor.office(StaffId.random()),
                Instant.EPOCH,
                () -> assertThatThrownBy(() -> opens("GET", "/closed"))
                        .isInstanceOfSatisfying(RequestRefused.class, refused -> key.set(refused.messageKey())));
        return Objects.requireNonNull(key.get());
    }

    private boolean opens(String method, String pattern) throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, pattern);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        return gate.preHandle(
                request, new MockHttpServletResponse(), new HandlerMethod(this, Object.class.getMethod("hashCode")));
    }
}
