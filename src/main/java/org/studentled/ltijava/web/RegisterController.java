package org.studentled.ltijava.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.ltijava.DynamicRegistrations;
import org.studentled.ltijava.LaunchRefused;
import org.studentled.ltijava.RefusalReason;

/** Where a platform's administrator pastes the one-time link (LTI dynamic registration 1.0). */
@Controller
@RequestMapping("/lti/register")
class RegisterController {

    private final DynamicRegistrations registrations;

    RegisterController(DynamicRegistrations registrations) {
        this.registrations = registrations;
    }

    /** The key in the path, because some platforms append their parameters without looking. */
    @GetMapping("/{link}")
    ModelAndView register(
            @PathVariable String link,
            @RequestParam(name = "openid_configuration", required = false) @Nullable String configuration,
            @RequestParam(name = "registration_token", required = false) @Nullable String token,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var registered = registrations.register(link, configuration, token);
        return new ModelAndView("ltijava/registered", Map.of("registered", registered));
    }

    /** Without a link there is no registration. */
    @GetMapping
    ModelAndView stranger(
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(name = "openid_configuration", required = false) @Nullable String configuration,
            @RequestParam(name = "registration_token", required = false) @Nullable String token,
            HttpServletResponse response) {
        if (link == null || link.isBlank()) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_LINK, "opened without a link");
        }
        return register(link, configuration, token, response);
    }
}
