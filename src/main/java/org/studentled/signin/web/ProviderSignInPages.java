package org.studentled.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.AccountChoice;
import org.studentled.access.RateLimits;
import org.studentled.access.SessionStartPage;
import org.studentled.access.SignInOffers;
import org.studentled.page.RefusalStatus;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.signin.ProviderSignIn;
import org.studentled.signin.SignInDoor;
import org.studentled.signin.SignInRefused;
import org.studentled.signin.SignInSettings;

/** The way to a provider and back; in a tab of its own, because no provider runs inside a frame. */
@Controller
@RequestMapping("/sign-in")
class ProviderSignInPages {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignInPages.class);
    private static final String BROWSER = "sign-in";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final ProviderSignIn signIn;
    private final SignInOffers offers;
    private final PersonNames names;
    private final SignInSettings settings;
    private final RateLimits rateLimits;

    ProviderSignInPages(
            ProviderSignIn signIn,
            SignInOffers offers,
            PersonNames names,
            SignInSettings settings,
            RateLimits rateLimits) {
        this.signIn = signIn;
        this.offers = offers;
        this.names = names;
        this.settings = settings;
        this.rateLimits = rateLimits;
    }

    /** @param account {@code choose} to be asked for it at the provider */
    @GetMapping("/with/{provider}")
    ResponseEntity<Void> depart(
            @PathVariable String provider,
            @RequestParam(defaultValue = "ANY") SignInDoor door,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "false") boolean framed,
            @RequestParam(defaultValue = "") String account,
            @CookieValue(name = BROWSER, defaultValue = "") String browser,
            @CookieValue(name = AccountChoice.COOKIE, defaultValue = "") String asked,
            HttpServletRequest request) {
        rateLimits.acquire(RateLimits.Subject.PROVIDER_SIGN_IN, request.getRemoteAddr());
        boolean choose = settings.sharedDevices() || !account.isEmpty() || !asked.isEmpty();
        ProviderSignIn.Departure departure = signIn.depart(provider, door, next, framed, choose, browser);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie(request, departure.browser()))
                .location(departure.way())
                .build();
    }

    @GetMapping("/callback/{provider}")
    ModelAndView arrive(
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String iss,
            @CookieValue(name = BROWSER, defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        rateLimits.acquire(RateLimits.Subject.PROVIDER_SIGN_IN, request.getRemoteAddr());
        ProviderSignIn.Arrival arrival = signIn.arrive(provider, state, code, error, iss, browser);
        response.addHeader(HttpHeaders.SET_COOKIE, AccountChoice.done(request));
        return page(arrival);
    }

    @PostMapping("/as")
    ModelAndView choose(
            @RequestParam String ticket,
            @RequestParam Role role,
            @RequestParam UUID person,
            @CookieValue(name = BROWSER, defaultValue = "") String browser) {
        return page(signIn.choose(ticket, role, person, browser));
    }

    /** No one is in, and the page says what to do; the log says why, and of no one in particular. */
    @ExceptionHandler(SignInRefused.class)
    ModelAndView refused(SignInRefused refused) {
        Throwable cause = refused.getCause();
        log.warn(
                "Sign-in refused: {} at {}{}",
                refused.problem(),
                refused.provider(),
                cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")");
        ModelAndView page = new ModelAndView("signin/refused");
        page.setStatus(RefusalStatus.statusOf(refused.problem().refusal()));
        page.addObject("problem", refused.problem());
        page.addObject("next", refused.next());
        page.addObject(
                "provider",
                offers.offers().stream()
                        .filter(offer -> offer.id().equals(refused.provider()))
                        .findFirst()
                        .orElse(null));
        return page;
    }

    private ModelAndView page(ProviderSignIn.Arrival arrival) {
        String key = arrival.key();
        if (key != null) {
            ModelAndView page = SessionStartPage.into(key, arrival.next());
            if (arrival.framed()) {
                page.setViewName("signin/arrived");
            }
            return page;
        }
        List<Choice> choices = arrival.people().stream()
                .map(actor -> new Choice(actor, names.nameOf(actor), names.className(actor)))
                .toList();
        return new ModelAndView("signin/choose")
                .addObject("ticket", arrival.ticket())
                .addObject("choices", choices);
    }

    private static String cookie(HttpServletRequest request, String browser) {
        return ResponseCookie.from(BROWSER, browser)
                .path("/sign-in")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(GOOD_FOR)
                .build()
                .toString();
    }

    /** As whom someone can go on. */
    record Choice(Actor actor, String name, String className) {}
}
