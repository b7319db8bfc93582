package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.studentled.access.FamilyCodes;
import org.studentled.access.FamilyLinks;
import org.studentled.access.LinkDeviceBinding;
import org.studentled.access.RateLimits;
import org.studentled.access.RateLimits.Subject;
import org.studentled.page.SupportedLanguages;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.FamilyVisitors;

/** The code on paper and the child's first name open a family's page: without a link, or on another device. */
@FamilyScreen
@Controller
@RequestMapping("/f")
class AccessCodePage {

    private final FamilyCodes familyCodes;
    private final FamilyLinks familyLinks;
    private final LinkDeviceBinding linkDeviceBinding;
    private final FamilyVisitors families;
    private final FamilyLinkGuard linkGuard;
    private final RateLimits rateLimits;
    private final SupportedLanguages supportedLanguages;

    AccessCodePage(
            FamilyCodes familyCodes,
            FamilyLinks familyLinks,
            LinkDeviceBinding linkDeviceBinding,
            FamilyVisitors families,
            FamilyLinkGuard linkGuard,
            RateLimits rateLimits,
            SupportedLanguages supportedLanguages) {
        this.familyCodes = familyCodes;
        this.familyLinks = familyLinks;
        this.linkDeviceBinding = linkDeviceBinding;
        this.families = families;
        this.linkGuard = linkGuard;
        this.rateLimits = rateLimits;
        this.supportedLanguages = supportedLanguages;
    }

    @GetMapping
    String ask(Model model) {
        return asked(model, "", "", "/f", "", false);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        rateLimits.check(Subject.FAMILY_GUESS, request.getRemoteAddr());
        Optional<FamilyCodes.Match> match = familyCodes.find(code).filter(each -> isOf(each, name));
        return match.map(this::opened).orElseGet(() -> {
            rateLimits.acquire(Subject.FAMILY_GUESS, request.getRemoteAddr());
            response.setStatus(422);
            return asked(model, code, name, "/f", "", true);
        });
    }

    /** The link opens without a code again: here, or with the question. */
    @GetMapping("/{token}/code")
    String back(@PathVariable String token) {
        return "redirect:/f/" + token;
    }

    /** The link was opened elsewhere before; whoever knows name and code gets a link of their own for this device. */
    @PostMapping("/{token}/code")
    String prove(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        FamilyVisitor family = linkGuard.identify(token, request);
        supportedLanguages.answerIn(family.adult().language(), new ServletWebRequest(request));
        linkDeviceBinding.countAttempt(token);
        Optional<FamilyCodes.Match> match = familyCodes
                .find(code)
                .filter(each -> each.adult().equals(family.adult().id()))
                .filter(each -> FamilyLinkGuard.isCalled(family, name));
        return match.map(this::opened).orElseGet(() -> {
            response.setStatus(422);
            return asked(model, code, name, "/f/" + token, MaskedContact.addressOf(family.adult()), true);
        });
    }

    private boolean isOf(FamilyCodes.Match match, String name) {
        return families.findByAdult(match.adult(), match.onlyRound())
                .filter(family -> FamilyLinkGuard.isCalled(family, name))
                .isPresent();
    }

    private String opened(FamilyCodes.Match match) {
        return "redirect:" + familyLinks.pathFor(match);
    }

    /** @param own the page behind the link that was opened elsewhere before, or where codes are typed without one */
    private static String asked(Model model, String code, String name, String own, String to, boolean wrong) {
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        model.addAttribute("own", own);
        model.addAttribute("to", to);
        model.addAttribute("wrong", wrong);
        return "scheduling/code";
    }
}
