package org.studentled.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.AccountChoice;
import org.studentled.access.HandOver;
import org.studentled.access.Session;
import org.studentled.access.SessionStartPage;
import org.studentled.access.Sessions;
import org.studentled.access.SignInOffers;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** Handing the device to a child, giving it back, and leaving. */
@Controller
class SessionPages {

    private final HandOver handOver;
    private final Sessions sessions;
    private final SignInOffers signInOffers;

    SessionPages(HandOver handOver, Sessions sessions, SignInOffers signInOffers) {
        this.signInOffers = signInOffers;
        this.handOver = handOver;
        this.sessions = sessions;
    }

    @PostMapping("/classes/{classId}/hand-over/{student}")
    ModelAndView handOver(
            @PathVariable ClassId classId,
            @PathVariable StudentId student,
            Actor actor,
            @RequestHeader("X-Session") String teachersKey) {
        ModelAndView answer = SessionStartPage.into(handOver.to(student, classId, actor, teachersKey), "/");
        // The child must not find the way back into the teacher's desk.
        sessions.end(teachersKey);
        return answer;
    }

    @PostMapping("/leave")
    String leave(
            Session session,
            @RequestHeader("X-Session") @Nullable String key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> openedVia = key == null ? Optional.empty() : sessions.findPlatform(key);
        Optional<SignInOffers.Offer> provider = openedVia.flatMap(signInOffers::offerOf);
        model.addAttribute("fromPlatform", openedVia.isPresent() && provider.isEmpty());
        model.addAttribute("provider", provider.map(SignInOffers.Offer::name).orElse(null));
        if (provider.isPresent()) {
            // The provider is still signed in here: the next one at this device must not become this one.
            response.addHeader(HttpHeaders.SET_COOKIE, AccountChoice.next(request));
        }
        if (key != null) {
            sessions.end(key);
        }
        model.addAttribute("handedOver", session.handedOverBy() != null);
        // Whoever left stands in the bar no more.
        model.addAttribute("bar", null);
        return "access/left";
    }
}
