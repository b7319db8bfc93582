package org.studentled.scheduling.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.studentled.access.FamilyLinks;
import org.studentled.access.LinkDeviceBinding;
import org.studentled.access.RateLimits;
import org.studentled.access.RateLimits.Subject;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.school.NameMatcher;

/** Where a family's link is looked at before it opens: is it one, is it used too often, was it forwarded. */
@Component
class FamilyLinkGuard {

    private static final String MARK = "family";
    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private final FamilyLinks familyLinks;
    private final FamilyVisitors families;
    private final LinkDeviceBinding linkDeviceBinding;
    private final RateLimits rateLimits;

    FamilyLinkGuard(
            FamilyLinks familyLinks,
            FamilyVisitors families,
            LinkDeviceBinding linkDeviceBinding,
            RateLimits rateLimits) {
        this.familyLinks = familyLinks;
        this.families = families;
        this.linkDeviceBinding = linkDeviceBinding;
        this.rateLimits = rateLimits;
    }

    /**
     * An adult who may not be invited is told no more than a stranger.
     *
     * @throws RequestRefused (not found), (ended) or (too often)
     */
    FamilyVisitor identify(String token, HttpServletRequest request) {
        String place = request.getRemoteAddr();
        boolean own = linkDeviceBinding.isKnown(token, markOf(request));
        if (!own) {
            rateLimits.acquire(Subject.FAMILY_PLACE, place);
            rateLimits.check(Subject.FAMILY_GUESS, place);
        }
        try {
            FamilyLinks.OpenedLink link = familyLinks.open(token, isVisit(request));
            // What someone else does with a forwarded link never keeps the family out.
            rateLimits.acquire(Subject.FAMILY_LINK, own ? token : token + " " + place);
            return families.findByAdult(link.adult(), link.onlyRound())
                    .orElseThrow(() -> RequestRefused.notFound("access.link.unknown"));
        } catch (RequestRefused refused) {
            countGuess(refused, place);
            throw refused;
        }
    }

    /** @throws LinkForwardedException when this is not the browser the link was used in first */
    void isFirst(String token, FamilyVisitor family, HttpServletRequest request, HttpServletResponse response) {
        String mark = markOf(request);
        if (isVisit(request)) {
            linkDeviceBinding.claim(token, mark, request.getMethod().equals("POST"));
        }
        if (!linkDeviceBinding.admits(token, mark)) {
            throw new LinkForwardedException(MaskedContact.addressOf(family.adult()));
        }
        if (isVisit(request) && !linkDeviceBinding.isOf(token, mark) && !linkDeviceBinding.isKnown(token, mark)) {
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
        return ResponseCookie.from(MARK, linkDeviceBinding.newMark(token))
                .path("/f/" + token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(400))
                .build()
                .toString();
    }

    private void countGuess(RequestRefused refused, String place) {
        if (refused.kind() == RequestRefused.Kind.NOT_FOUND) {
            rateLimits.acquire(Subject.FAMILY_GUESS, place);
        }
    }

    /** By the school's one idea of the same name: an old phone has no accents. */
    static boolean isCalled(FamilyVisitor family, String name) {
        return new NameMatcher(family.participants().stream()
                        .map(FamilyVisitor.Participant::student)
                        .toList())
                .isAnyCalled(name);
    }

    /** The link was opened somewhere else than before: it may have been forwarded. */
    static class LinkForwardedException extends RequestRefused {

        private final String address;

        /** @param address where a fresh link would go, masked; empty where letters are printed */
        LinkForwardedException(String address) {
            super(Kind.NOT_ALLOWED, "access.link.elsewhere");
            this.address = address;
        }

        String address() {
            return address;
        }
    }
}
