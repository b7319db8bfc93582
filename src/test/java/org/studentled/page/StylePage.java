package org.studentled.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows every piece of the look on a few pages; lives in the tests, so it can never ship. */
@Controller
class StylePage {

    @GetMapping("/static/style/{page}")
    String style(@PathVariable String page, Model model) {
        Map<String, String> grades = new LinkedHashMap<>();
        grades.put("2", "Grade 2");
        grades.put("5", "Grade 5");
        grades.put("8", "Grade 8");
        model.addAttribute("grades", grades);
        model.addAttribute(
                "bar",
                Map.of(
                        "className",
                        "Room 12, grade 5",
                        "personName",
                        "Ms. Okafor",
                        "role",
                        "TEACHER",
                        "handedOver",
                        false,
                        "severalRoles",
                        true));
        return "style/" + page;
    }

    /** What a filter refuses before any screen is asked. */
    @GetMapping("/static/style-refused/{status}")
    String refused(@PathVariable int status) {
        throw switch (status) {
            case 408 -> RequestRefused.tooSlow("page.error.tooSlow");
            case 413 -> RequestRefused.tooLarge("page.error.tooMuch");
            default -> RequestRefused.unavailable("page.error.databaseAway");
        };
    }

    @GetMapping("/static/style-fault")
    String fault(@RequestParam String words) {
        throw new IllegalStateException("Cannot keep: " + words);
    }
}
