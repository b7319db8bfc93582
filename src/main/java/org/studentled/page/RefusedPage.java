package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where {@link RefusalFilter} forwards what it caught; it cannot be requested from outside. */
@Controller
class RefusedPage {

    @RequestMapping(RefusalFilter.PATH)
    void refused(HttpServletRequest request) {
        if (request.getAttribute(RefusalFilter.REFUSED) instanceof RuntimeException refused) {
            throw refused;
        }
        throw new Refusal(404, "page.error.notFound");
    }
}
