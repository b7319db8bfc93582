package org.studentled.signin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.signin.ConnectedAccount;
import org.studentled.signin.ConnectedAccounts;
import org.studentled.signin.IdentityProvider;
import org.studentled.signin.IdentityProviders;

/** The office sees who signs in with an account elsewhere, and takes one away: the wrong one, or one that was lost. */
@Controller
@RequestMapping("/office/accounts/connected")
class ConnectedAccountsPage {

    private static final int ON_A_PAGE = 20;
    private static final int LAST_PAGE = 10_000;
    private static final int FOUND = 10;

    private final AccessPolicy accessPolicy;
    private final ConnectedAccounts accounts;
    private final IdentityProviders providers;
    private final Staff staff;
    private final Students students;

    ConnectedAccountsPage(
            AccessPolicy accessPolicy,
            ConnectedAccounts accounts,
            IdentityProviders providers,
            Staff staff,
            Students students) {
        this.accessPolicy = accessPolicy;
        this.accounts = accounts;
        this.providers = providers;
        this.staff = staff;
        this.students = students;
    }

    /** @param who a part of a name or an email address; empty for all, a page of them */
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        accessPolicy.requireOffice(actor);
        String words = who.strip();
        int shown = words.isEmpty() ? Math.min(Math.max(page, 0), LAST_PAGE) : 0;
        List<ConnectedAccount> found = words.isEmpty()
                ? accounts.list(ON_A_PAGE + 1, (long) shown * ON_A_PAGE)
                : accounts.findByPeople(peopleNamed(words));
        boolean more = words.isEmpty() && found.size() > ON_A_PAGE;
        model.addAttribute("rows", rows(more ? found.subList(0, ON_A_PAGE) : found));
        model.addAttribute("more", more);
        model.addAttribute("page", shown);
        model.addAttribute("words", words);
        return "signin/connected";
    }

    @PostMapping("/{provider}/{role}/{person}/disconnect")
    String disconnect(Actor actor, @PathVariable String provider, @PathVariable Role role, @PathVariable UUID person) {
        accessPolicy.requireOffice(actor);
        accounts.disconnect(provider, new Actor(role, person), actor);
        return "redirect:/office/accounts/connected?done=accountDisconnected";
    }

    private List<UUID> peopleNamed(String words) {
        return Stream.concat(
                        staff.search(words, FOUND, 0).stream()
                                .map(member -> member.id().value()),
                        students.named(words, 0, FOUND).stream()
                                .map(student -> student.id().value()))
                .toList();
    }

    private List<Row> rows(List<ConnectedAccount> found) {
        Map<StaffId, StaffMember> members = staff.byId(ids(found, actor -> !actor.is(Role.STUDENT)).stream()
                .map(StaffId::new)
                .toList());
        Map<StudentId, Student> children = students.byId(ids(found, actor -> actor.is(Role.STUDENT)).stream()
                .map(StudentId::new)
                .toList());
        Map<String, String> names =
                providers.named().stream().collect(Collectors.toMap(IdentityProvider::id, IdentityProvider::name));
        List<Row> rows = new ArrayList<>();
        for (ConnectedAccount account : found) {
            UUID id = account.person().id();
            StaffMember member = members.get(new StaffId(id));
            Student child = children.get(new StudentId(id));
            String provider = names.getOrDefault(account.provider(), account.provider());
            rows.add(new Row(account, name(member, child), provider));
        }
        return rows;
    }

    private static List<UUID> ids(List<ConnectedAccount> found, Predicate<Actor> wanted) {
        return found.stream()
                .map(ConnectedAccount::person)
                .filter(wanted)
                .map(Actor::id)
                .distinct()
                .toList();
    }

    private static String name(@Nullable StaffMember member, @Nullable Student child) {
        if (child != null) {
            return child.fullName();
        }
        return member == null ? "" : member.name();
    }

    /** Someone's account, by their name and the provider's. */
    record Row(ConnectedAccount account, String name, String provider) {}
}
