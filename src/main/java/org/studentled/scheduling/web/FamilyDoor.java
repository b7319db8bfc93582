package org.studentled.scheduling.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
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
import org.studentled.school.AdultId;

/** Where a family's link is looked at before it opens: is it one, is it used too often, was it forwarded. */
@Component
class FamilyDoor {

    private static final String MARK = "family";

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
        turnstile.pass(Gate.FAMILY_PLACE, place);
        turnstile.mayStillTry(Gate.FAMILY_GUESS, place);
        try {
            AdultId adult = links.adultOf(token);
            turnstile.pass(Gate.FAMILY_LINK, token);
            return families.of(adult).orElseThrow(() -> new Refusal(404, "access.link.unknown"));
        } catch (Refusal refusal) {
            countGuess(refusal, place);
            throw refusal;
        }
    }

    /** @throws Elsewhere when this is not the browser the link was used in first */
    void isFirst(String token, Family family, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, MARK);
        String mark = cookie == null ? "" : cookie.getValue();
        if (!firstDevice.admits(token, mark)) {
            throw new Elsewhere(Masked.addressOf(family.adult()));
        }
        if (mark.isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE, newMark(request));
        }
    }

    private String newMark(HttpServletRequest request) {
        return ResponseCookie.from(MARK, firstDevice.freshMark())
                .path("/f")
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

    static boolean isCalled(Family family, String name) {
        String typed = plain(name);
        return family.children().stream()
                .map(Family.Child::student)
                .flatMap(child -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(child.callName(), child.fullName()),
                        Arrays.stream(child.fullName().split(" ")).limit(1)))
                .anyMatch(known -> plain(known).equals(typed));
    }

    /** Without capitals and accents: an old phone has none. */
    private static String plain(String name) {
        return java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT);
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
