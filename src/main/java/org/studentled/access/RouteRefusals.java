package org.studentled.access;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.studentled.page.RequestRefused;
import org.studentled.school.Role;

/** The sentence for whoever opens what is for others: whose it is, and where to go. */
final class RouteRefusals {

    private RouteRefusals() {}

    static RequestRefused notFor(Role visitor, Route route) {
        List<MessageSourceResolvable> people = route.roles().stream()
                .map(role -> text("access.role.people." + role))
                .toList();
        return RequestRefused.notAllowed(
                visitor == Role.STUDENT ? "access.denied.role.student" : "access.denied.role", listed(people));
    }

    /** "Teachers, students and the office", as the reader's language joins them. */
    private static MessageSourceResolvable listed(List<MessageSourceResolvable> people) {
        int last = people.size() - 1;
        return people.subList(0, last).stream()
                .reduce((left, right) -> text("access.role.people.comma", left, right))
                .map(others -> text("access.role.people.and", others, people.get(last)))
                .orElseGet(() -> people.get(last));
    }

    private static MessageSourceResolvable text(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args);
    }
}
