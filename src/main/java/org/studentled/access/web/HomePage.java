package org.studentled.access.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.studentled.access.FirstPage;
import org.studentled.access.Visit;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** Where a visit begins: the page its own module names, or the list of a teacher's classes. */
@Controller
class HomePage {

    private final List<FirstPage> firstPages;
    private final Classes classes;

    HomePage(List<FirstPage> firstPages, Classes classes) {
        this.firstPages = firstPages;
        this.classes = classes;
    }

    @GetMapping("/")
    String home(Visit visit, @RequestParam(required = false) @Nullable String done, Model model) {
        Optional<String> first = firstPages.stream()
                .map(page -> page.pathFor(visit))
                .flatMap(Optional::stream)
                .findFirst();
        String thanks = done == null ? "" : "?done=" + UriUtils.encode(done, StandardCharsets.UTF_8);
        return first.map(path -> "redirect:" + path + thanks).orElseGet(() -> ownPage(visit, model));
    }

    private String ownPage(Visit visit, Model model) {
        return switch (visit.who().role()) {
            case OFFICE -> "redirect:/office";
            case TEACHER -> teachersPage(visit, model);
            default -> "access/hello";
        };
    }

    private String teachersPage(Visit visit, Model model) {
        ClassId opened = visit.classId();
        if (opened != null) {
            return "redirect:/classes/" + opened;
        }
        List<SchoolClass> taught = classes.taughtBy(new StaffId(visit.who().id()));
        model.addAttribute("classes", taught);
        return "access/classes";
    }
}
