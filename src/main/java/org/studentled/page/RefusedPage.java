package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where {@link RefusalFilter} sends what it caught; from outside there is nothing here. */
@Controller
class RefusedPage {

    @RequestMapping(RefusalFilter.PATH)
    void refused(HttpServletRequest request) {
        if (request.getAttribute(RefusalFilter.REFUSED) instanceof RuntimeException refused) {
            throw refused;
        }
        throw new Refusal(404, "page.refusal.notFound");
    }
}
