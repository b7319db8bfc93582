package org.studentled.ltijava.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.studentled.ltijava.LoginLimit;
import org.studentled.ltijava.LoginRequest;
import org.studentled.ltijava.OidcLogins;

/** Third party initiated login (security framework 1.0, section 5.1.1): both verbs, in a frame or in a tab. */
@Controller
@RequestMapping("/lti/login")
class LoginController {

    private final OidcLogins logins;
    private final LoginLimit limit;

    LoginController(OidcLogins logins, LoginLimit limit) {
        this.logins = logins;
        this.limit = limit;
    }

    /** In a tab of its own our cookie is a first party's: no question of whether it will come back. */
    @RequestMapping(
            method = {RequestMethod.GET, RequestMethod.POST},
            headers = "Sec-Fetch-Dest=document")
    ResponseEntity<Void> inTab(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        limit.check(request.getRemoteAddr());
        var login = logins.begin(read(parameters));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(login.authorization())
                .header(HttpHeaders.SET_COOKIE, StateCookie.nameFor(login))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** In a frame the page first finds out how this browser can keep the state; it decides before the hint is used. */
    @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView inFrame(
            @RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
        limit.check(request.getRemoteAddr());
        var login = logins.begin(read(parameters));
        response.addHeader(HttpHeaders.SET_COOKIE, StateCookie.nameFor(login));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView("ltijava/login", Map.of("login", login, "sameInTab", address(parameters)));
    }

    /** Asked by the page in the frame: did the cookie of this login come back? */
    @GetMapping("/kept")
    ResponseEntity<Void> kept(@RequestHeader("X-Lti-State") String state, HttpServletRequest request) {
        var status = StateCookie.cameBack(request, state) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static LoginRequest read(Map<String, String> parameters) {
        return new LoginRequest(
                parameters.get("iss"),
                parameters.get("client_id"),
                parameters.get("login_hint"),
                parameters.get("lti_message_hint"),
                parameters.get("target_link_uri"),
                parameters.get("lti_deployment_id"),
                parameters.get("lti_storage_target"));
    }

    // A link, not a form: a form's answer may not redirect to the platform under our content policy.
    private static String address(Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath("/lti/login");
        parameters.forEach((name, value) -> address.queryParam(encoded(name), encoded(value)));
        return address.build(true).toUriString();
    }

    private static String encoded(@Nullable String text) {
        return UriUtils.encode(text == null ? "" : text, "UTF-8");
    }
}
