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
import org.studentled.access.Codes;
import org.studentled.access.FirstDevice;
import org.studentled.access.Links;
import org.studentled.access.Turnstile;
import org.studentled.access.Turnstile.Gate;
import org.studentled.page.Spoken;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.InvitedFamilies;

/** The code on paper and the child's first name open a family's page: without a link, or on another device. */
@FamilyScreen
@Controller
@RequestMapping("/f")
class CodePage {

    private final Codes codes;
    private final Links links;
    private final FirstDevice firstDevice;
    private final InvitedFamilies families;
    private final FamilyDoor door;
    private final Turnstile turnstile;
    private final Spoken spoken;

    CodePage(
            Codes codes,
            Links links,
            FirstDevice firstDevice,
            InvitedFamilies families,
            FamilyDoor door,
            Turnstile turnstile,
            Spoken spoken) {
        this.codes = codes;
        this.links = links;
        this.firstDevice = firstDevice;
        this.families = families;
        this.door = door;
        this.turnstile = turnstile;
        this.spoken = spoken;
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
        turnstile.mayStillTry(Gate.FAMILY_GUESS, request.getRemoteAddr());
        Optional<Codes.Known> known = codes.find(code).filter(each -> isOf(each, name));
        return known.map(this::opened).orElseGet(() -> {
            turnstile.pass(Gate.FAMILY_GUESS, request.getRemoteAddr());
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
        Family family = door.knock(token, request);
        spoken.answerIn(family.adult().language(), new ServletWebRequest(request));
        firstDevice.tries(token);
        Optional<Codes.Known> known = codes.find(code)
                .filter(each -> each.adult().equals(family.adult().id()))
                .filter(each -> FamilyDoor.isCalled(family, name));
        return known.map(this::opened).orElseGet(() -> {
            response.setStatus(422);
            return asked(model, code, name, "/f/" + token, Masked.addressOf(family.adult()), true);
        });
    }

    private boolean isOf(Codes.Known known, String name) {
        return families.of(known.adult(), known.onlyRound())
                .filter(family -> FamilyDoor.isCalled(family, name))
                .isPresent();
    }

    private String opened(Codes.Known known) {
        return "redirect:" + links.pathFor(known);
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
