package org.studentled.school.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.school.OfficeDirectory;
import org.studentled.school.Student;

/** The office finds a class, a child or an adult at home by name; no one's work is on these pages. */
@Controller
@RequestMapping("/office")
class OfficeDirectoryPage {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;

    private final OfficeDirectory directory;
    private final AccessPolicy accessPolicy;

    OfficeDirectoryPage(OfficeDirectory directory, AccessPolicy accessPolicy) {
        this.directory = directory;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/classes")
    String classes(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        accessPolicy.requireOffice(actor);
        int shown = shown(page);
        show(directory.findClasses(name, PAGE + 1, (long) shown * PAGE), name, shown, model);
        return "school/office-classes";
    }

    @GetMapping("/people")
    String people(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        accessPolicy.requireOffice(actor);
        int shown = shown(page);
        List<OfficeDirectory.PersonRow> found = directory.findPeople(name, PAGE + 1, (long) shown * PAGE);
        List<Student> listed = found.stream()
                .limit(PAGE)
                .map(OfficeDirectory.PersonRow::student)
                .toList();
        model.addAttribute("listed", listed);
        show(found, name, shown, model);
        return "school/office-people";
    }

    private static int shown(int page) {
        return Math.min(Math.max(page, 0), LAST_PAGE);
    }

    private static void show(List<?> found, String name, int page, Model model) {
        model.addAttribute("name", name)
                .addAttribute("page", page)
                .addAttribute("more", found.size() > PAGE)
                .addAttribute("rows", found.subList(0, Math.min(PAGE, found.size())));
    }
}
