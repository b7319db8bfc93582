package org.studentled.access;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/** The page that gives a tab its key and leads on to the first page. */
public final class SessionStartPage {

    private SessionStartPage() {}

    /** @param next a path of ours, as {@code /} */
    public static ModelAndView into(String key, String next) {
        // Not "session": Thymeleaf keeps that name for the servlet's own.
        return new ModelAndView("access/enter", Map.of("visitKey", key, "next", next));
    }
}
