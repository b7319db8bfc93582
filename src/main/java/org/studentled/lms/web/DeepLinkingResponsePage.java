package org.studentled.lms.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.ltijava.DeepLinkingRequests;
import org.studentled.page.ContentPolicy;
import org.studentled.page.RequestRefused;

/** Returns the chosen links to the LMS: a form that posts itself (deep linking 2.0, section 4.5). */
@Controller
class DeepLinkingResponsePage {

    private final DeepLinkingRequests requests;

    DeepLinkingResponsePage(DeepLinkingRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/lti/placed/{key}")
    String show(@PathVariable String key, HttpServletRequest request, HttpServletResponse response, Model model) {
        var answer = requests.answered(key).orElseThrow(() -> RequestRefused.ended("lms.place.over"));
        ContentPolicy.allowFormTo(request, answer.returnAddress());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("answer", answer);
        return "lms/placed";
    }
}
