package org.studentled.signin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.signin.AccountRequest;
import org.studentled.signin.AccountRequests;
import org.studentled.signin.IdentityProvider;
import org.studentled.signin.IdentityProviders;

/** The office says whose an unknown account is. */
@Controller
@RequestMapping("/office/accounts")
class AccountsPage {

    private static final int ON_A_PAGE = 20;
    private static final int LAST_PAGE = 10_000;
    private static final int FOUND = 10;

    private final AccessPolicy accessPolicy;
    private final AccountRequests requests;
    private final IdentityProviders providers;
    private final Staff staff;
    private final Students students;
    private final Classes classes;

    AccountsPage(
            AccessPolicy accessPolicy,
            AccountRequests requests,
            IdentityProviders providers,
            Staff staff,
            Students students,
            Classes classes) {
        this.accessPolicy = accessPolicy;
        this.requests = requests;
        this.providers = providers;
        this.staff = staff;
        this.students = students;
        this.classes = classes;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requireOffice(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<AccountRequest> listed = requests.list(ON_A_PAGE + 1, (long) shown * ON_A_PAGE);
        model.addAttribute("requests", listed.subList(0, Math.min(ON_A_PAGE, listed.size())));
        model.addAttribute(
                "names",
                providers.named().stream().collect(Collectors.toMap(IdentityProvider::id, IdentityProvider::name)));
        model.addAttribute("more", listed.size() > ON_A_PAGE);
        model.addAttribute("page", shown);
        return "signin/accounts";
    }

    /** @param who a part of a name or an email address */
    @GetMapping("/{id}")
    String choose(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String who, Model model) {
        accessPolicy.requireOffice(actor);
        AccountRequest request = requests.get(id);
        String words = who == null ? request.account().name() : who.strip();
        model.addAttribute("request", request);
        model.addAttribute("words", words);
        model.addAttribute("members", words.isEmpty() ? List.of() : staff.search(words, FOUND, 0));
        model.addAttribute("children", words.isEmpty() ? List.of() : children(words));
        return "signin/account";
    }

    @PostMapping("/{id}/connect")
    String connect(Actor actor, @PathVariable UUID id, @RequestParam Role role, @RequestParam UUID person) {
        accessPolicy.requireOffice(actor);
        requests.connect(id, personOf(role, person), actor);
        return "redirect:/office/accounts";
    }

    @PostMapping("/{id}/decline")
    String decline(Actor actor, @PathVariable UUID id) {
        accessPolicy.requireOffice(actor);
        requests.decline(id, actor);
        return "redirect:/office/accounts";
    }

    private List<FoundStudent> children(String words) {
        List<Student> found =
                students.named(words, 0, FOUND).stream().filter(Student::isHere).toList();
        Map<ClassId, SchoolClass> of =
                classes.byId(found.stream().map(Student::classId).toList());
        List<FoundStudent> children = new ArrayList<>();
        found.forEach(student -> {
            SchoolClass schoolClass = of.get(student.classId());
            children.add(new FoundStudent(student, schoolClass == null ? "" : schoolClass.name()));
        });
        return children;
    }

    /** What is in the form is looked up: an id that is no one's connects nothing. */
    private Actor personOf(Role role, UUID person) {
        return switch (role) {
            case TEACHER -> Actor.teacher(staff.get(new StaffId(person)).id());
            case STUDENT -> Actor.student(students.get(new StudentId(person)).id());
            default -> throw RequestRefused.notFound("access.error.notAtThisSchool");
        };
    }

    /** A student and their class. */
    record FoundStudent(Student student, String className) {}
}
