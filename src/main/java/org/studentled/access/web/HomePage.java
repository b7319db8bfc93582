package org.studentled.access.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.studentled.access.FirstPage;
import org.studentled.access.Visit;
import org.studentled.school.Role;

/** The first page after sign-in, as named by the module that knows this visitor best. */
@Controller
class HomePage {

    private final List<FirstPage> firstPages;

    HomePage(List<FirstPage> firstPages) {
        this.firstPages = firstPages;
    }

    /** @param done what someone has just finished: the first page says thank you for it */
    @GetMapping("/")
    String home(Visit visit, @RequestParam(required = false) @Nullable String done, RedirectAttributes onward) {
        if (visit.who().is(Role.OFFICE)) {
            return "redirect:/office";
        }
        if (done != null) {
            onward.addAttribute("done", done);
        }
        return firstPages.stream()
                .map(page -> page.pathFor(visit))
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> "redirect:" + path)
                .orElse("access/hello");
    }
}
