package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.page.TooOften;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FreeTime;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.TextRefused;

/** A "no" to a family: a sentence and what to do, on a page that needs no script and leads back to their own. */
@ControllerAdvice(annotations = FamilyScreen.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FamilyRefusals {

    private final List<RefusalSource> sources;
    private final MessageSource messages;

    FamilyRefusals(List<RefusalSource> sources, MessageSource messages) {
        this.sources = sources;
        this.messages = messages;
    }

    @ExceptionHandler({
        Refusal.class,
        NotAtThisSchool.class,
        TextRefused.class,
        Bookings.JustTaken.class,
        Family.NotTheirs.class,
        FreeTime.Unreadable.class,
        ConcurrencyFailureException.class
    })
    ModelAndView refuse(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        Refusal refusal = refusalOf(exception);
        if (refusal instanceof FamilyDoor.Elsewhere elsewhere) {
            return askForCode(elsewhere, request);
        }
        if (refusal instanceof TooOften often) {
            response.setHeader("Retry-After", often.seconds());
        }
        Locale locale = RequestContextUtils.getLocale(request);
        ModelAndView page = new ModelAndView("scheduling/family-refusal");
        page.setStatus(HttpStatusCode.valueOf(refusal.status()));
        page.addObject("sentence", messages.getMessage(refusal.messageKey(), refusal.args(), locale));
        page.addObject("next", messages.getMessage(refusal.messageKey() + ".next", refusal.args(), "", locale));
        page.addObject("back", isLinkGone(refusal) ? null : ownPage(request));
        return page;
    }

    private static ModelAndView askForCode(FamilyDoor.Elsewhere elsewhere, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("scheduling/code");
        page.setStatus(HttpStatusCode.valueOf(403));
        page.addAllObjects(
                Map.of("code", "", "name", "", "own", ownPage(request), "wrong", false, "to", elsewhere.address()));
        return page;
    }

    private Refusal refusalOf(Exception exception) {
        return exception instanceof Refusal refusal
                ? refusal
                : sources.stream()
                        .map(source -> source.refusalOf(exception))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> new Refusal(409, "scheduling.busy"));
    }

    private static boolean isLinkGone(Refusal refusal) {
        return refusal.messageKey().startsWith("access.link.");
    }

    private static String ownPage(HttpServletRequest request) {
        String[] parts = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/", 4);
        return parts.length < 3 ? "/f" : "/f/" + parts[2];
    }
}
