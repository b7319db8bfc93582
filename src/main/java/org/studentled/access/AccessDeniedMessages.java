package org.studentled.access;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** The sentence for whoever opens what is for others: whose it is, and where to go. */
class AccessDeniedMessages {

    private final Function<StaffId, Set<Role>> rolesOf;

    /** @param rolesOf all that a member of staff is at the school */
    AccessDeniedMessages(Function<StaffId, Set<Role>> rolesOf) {
        this.rolesOf = rolesOf;
    }

    RequestRefused messageFor(Session session, Route route) {
        List<MessageSourceResolvable> people = route.roles().stream()
                .map(role -> text("access.role.people." + role))
                .toList();
        return RequestRefused.notAllowed(key(session, route), listed(people));
    }

    private String key(Session session, Route route) {
        Actor visitor = session.actor();
        if (visitor.is(Role.STUDENT)) {
            return "access.denied.role.student";
        }
        boolean another = session.mayChangeRole()
                && !Collections.disjoint(rolesOf.apply(new StaffId(visitor.id())), route.roles());
        return another ? "access.denied.role.another" : "access.denied.role";
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
