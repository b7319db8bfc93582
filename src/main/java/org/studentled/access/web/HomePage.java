package org.studentled.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.studentled.access.FirstPage;
import org.studentled.access.Visit;
import org.studentled.school.Role;

/** Where a visit begins: on the page that the module which knows this visitor best names. */
@Controller
class HomePage {

    private final List<FirstPage> firstPages;

    HomePage(List<FirstPage> firstPages) {
        this.firstPages = firstPages;
    }

    @GetMapping("/")
    String home(Visit visit) {
        if (visit.who().is(Role.OFFICE)) {
            return "redirect:/office";
        }
        return firstPages.stream()
                .map(page -> page.pathFor(visit))
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> "redirect:" + path)
                .orElse("access/hello");
    }
}
