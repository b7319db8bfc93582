package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where {@link ErrorFilter} forwards what it caught; it cannot be requested from outside. */
@Controller
class ErrorPageController {

    @RequestMapping(ErrorFilter.PATH)
    void refused(HttpServletRequest request) {
        if (request.getAttribute(ErrorFilter.REFUSED) instanceof RuntimeException refused) {
            throw refused;
        }
        throw RequestRefused.notFound("page.error.notFound");
    }
}
