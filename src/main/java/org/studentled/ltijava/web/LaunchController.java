package org.studentled.ltijava.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.ltijava.LaunchHandler;
import org.studentled.ltijava.LaunchRefused;
import org.studentled.ltijava.LaunchVerifier;
import org.studentled.ltijava.LtiSettings;
import org.studentled.ltijava.OidcLogins;
import org.studentled.ltijava.RefusalReason;

/**
 * The redirect address (security framework 1.0, section 5.1.1.3): lets a launch in when its state comes from the
 * browser that began the login, by cookie or through the platform's storage.
 */
@Controller
@RequestMapping("/lti/launch")
class LaunchController {

    private final OidcLogins logins;
    private final LaunchVerifier launchVerifier;
    private final LaunchHandler handler;
    private final LtiSettings settings;

    LaunchController(OidcLogins logins, LaunchVerifier launchVerifier, LaunchHandler handler, LtiSettings settings) {
        this.logins = logins;
        this.launchVerifier = launchVerifier;
        this.handler = handler;
        this.settings = settings;
    }

    @PostMapping
    ModelAndView launch(
            @RequestParam(name = "id_token", required = false) @Nullable String idToken,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (error != null) {
            throw new LaunchRefused(RefusalReason.PLATFORM_DECLINED, "error=" + error);
        }
        var token = present(idToken, "id_token");
        var login = present(state, "state");
        if (StateCookie.cameBack(request, login)) {
            return handler.handle(launchVerifier.verify(token, login));
        }
        return logins.storage(login)
                .map(storage -> new ModelAndView(
                        "ltijava/storage", Map.of("storage", storage, "state", login, "idToken", token)))
                .orElseThrow(() -> unbound("no cookie, and the platform offers no storage"));
    }

    /** The value the platform's storage gave; only our own page may bring it, or a stranger could send it along. */
    @PostMapping("/stored")
    ModelAndView stored(
            @RequestParam("id_token") String idToken,
            @RequestParam String state,
            @RequestParam(required = false) @Nullable String stored,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!settings.origin().equals(origin)) {
            throw unbound("posted by a page of " + origin);
        }
        if (!StateCookie.same(stored, state)) {
            throw unbound("the platform's storage did not return the state");
        }
        return handler.handle(launchVerifier.verify(idToken, state));
    }

    /** Someone kept the address, or went back to it. */
    @GetMapping
    ModelAndView revisit() {
        throw new LaunchRefused(RefusalReason.TOKEN_MISSING, "opened by GET");
    }

    private static String present(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new LaunchRefused(RefusalReason.TOKEN_MISSING, name + " is missing");
        }
        return value;
    }

    private static LaunchRefused unbound(String detail) {
        return new LaunchRefused(RefusalReason.BROWSER_UNBOUND, detail);
    }
}
