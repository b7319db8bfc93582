package org.studentled.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.page.RequestRefused;

/** The empty page that asks for itself again with the tab's key, and the sentence shown when that key has expired. */
@Controller
class ShellPage {

    @GetMapping("/shell")
    String shell() {
        return "access/shell";
    }

    @RequestMapping("/visit-ended")
    String ended() {
        throw RequestRefused.notSignedIn("access.sessionEnded");
    }
}
