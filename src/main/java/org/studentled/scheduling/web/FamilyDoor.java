package org.studentled.scheduling.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.studentled.access.FirstDevice;
import org.studentled.access.Links;
import org.studentled.access.Turnstile;
import org.studentled.access.Turnstile.Gate;
import org.studentled.page.Refusal;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.school.NameKey;

/** Where a family's link is looked at before it opens: is it one, is it used too often, was it forwarded. */
@Component
class FamilyDoor {

    private static final String MARK = "family";
    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private final Links links;
    private final InvitedFamilies families;
    private final FirstDevice firstDevice;
    private final Turnstile turnstile;

    FamilyDoor(Links links, InvitedFamilies families, FirstDevice firstDevice, Turnstile turnstile) {
        this.links = links;
        this.families = families;
        this.firstDevice = firstDevice;
        this.turnstile = turnstile;
    }

    /**
     * An adult who may not be invited is told no more than a stranger.
     *
     * @throws Refusal 404, 410 or 429
     */
    Family knock(String token, HttpServletRequest request) {
        String place = request.getRemoteAddr();
        boolean own = firstDevice.isKnown(token, markOf(request));
        if (!own) {
            turnstile.pass(Gate.FAMILY_PLACE, place);
            turnstile.mayStillTry(Gate.FAMILY_GUESS, place);
        }
        try {
            Links.Opened link = links.open(token, isVisit(request));
            // What someone else does with a forwarded link never keeps the family out.
            turnstile.pass(Gate.FAMILY_LINK, own ? token : token + " " + place);
            return families.of(link.adult(), link.onlyRound())
                    .orElseThrow(() -> new Refusal(404, "access.link.unknown"));
        } catch (Refusal refusal) {
            countGuess(refusal, place);
            throw refusal;
        }
    }

    /** @throws Elsewhere when this is not the browser the link was used in first */
    void isFirst(String token, Family family, HttpServletRequest request, HttpServletResponse response) {
        String mark = markOf(request);
        if (isVisit(request)) {
            firstDevice.claim(token, mark, request.getMethod().equals("POST"));
        }
        if (!firstDevice.admits(token, mark)) {
            throw new Elsewhere(Masked.addressOf(family.adult()));
        }
        if (isVisit(request) && !firstDevice.isOf(token, mark) && !firstDevice.isKnown(token, mark)) {
            response.addHeader(HttpHeaders.SET_COOKIE, newMark(token, request));
        }
    }

    /** A look by HEAD, or ahead of anyone's wish, is none. */
    private static boolean isVisit(HttpServletRequest request) {
        return !request.getMethod().equals("HEAD")
                && AHEAD.stream()
                        .map(request::getHeader)
                        .noneMatch(purpose -> purpose != null
                                && (purpose.contains("prefetch")
                                        || purpose.contains("prerender")
                                        || purpose.contains("preview")));
    }

    /** Of several cookies of this name the browser sends that of the narrowest path first: this link's own. */
    private static String markOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, MARK);
        return cookie == null ? "" : cookie.getValue();
    }

    private String newMark(String token, HttpServletRequest request) {
        return ResponseCookie.from(MARK, firstDevice.freshMark(token))
                .path("/f/" + token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(400))
                .build()
                .toString();
    }

    private void countGuess(Refusal refusal, String place) {
        if (refusal.status() == 404) {
            turnstile.pass(Gate.FAMILY_GUESS, place);
        }
    }

    /** By the school's one idea of the same name: an old phone has no accents. */
    static boolean isCalled(Family family, String name) {
        return family.children().stream()
                .map(Family.Child::student)
                .flatMap(child -> Stream.of(
                        child.callName(), child.fullName(), child.fullName().split("[ ,]", 2)[0]))
                .anyMatch(known -> NameKey.same(known, name));
    }

    /** The link was opened somewhere else than before: it may have been forwarded. */
    static class Elsewhere extends Refusal {

        private final String address;

        /** @param address where a fresh link would go, masked; empty where letters are printed */
        Elsewhere(String address) {
            super(403, "access.link.elsewhere");
            this.address = address;
        }

        String address() {
            return address;
        }
    }
}
