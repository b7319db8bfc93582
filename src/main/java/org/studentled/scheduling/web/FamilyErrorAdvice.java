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
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RefusalStatus;
import org.studentled.page.RequestRefused;
import org.studentled.page.TooManyRequestsException;
import org.studentled.round.Participation;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.school.NotFoundException;
import org.studentled.school.TextRefused;

/** A "no" to a family: a sentence and what to do, on a page that needs no script and leads back to their own. */
@ControllerAdvice(annotations = FamilyScreen.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FamilyErrorAdvice {

    private final List<ErrorMessageSource> sources;
    private final MessageSource messages;

    FamilyErrorAdvice(List<ErrorMessageSource> sources, MessageSource messages) {
        this.sources = sources;
        this.messages = messages;
    }

    @ExceptionHandler({
        RequestRefused.class,
        NotFoundException.class,
        TextRefused.class,
        Booking.SlotTaken.class,
        Participation.NotTakingPartException.class,
        FamilyVisitor.NotTheirStudentException.class,
        AvailableSlot.UnreadableSlotException.class,
        ConcurrencyFailureException.class
    })
    ModelAndView refuse(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        RequestRefused refused = refusedOf(exception);
        if (refused instanceof FamilyLinkGuard.LinkForwardedException linkForwardedException) {
            return askForCode(linkForwardedException, request);
        }
        if (refused instanceof TooManyRequestsException often) {
            response.setHeader("Retry-After", often.seconds());
        }
        Locale locale = RequestContextUtils.getLocale(request);
        ModelAndView page = new ModelAndView("scheduling/family-refusal");
        page.setStatus(RefusalStatus.statusOf(refused));
        page.addObject("sentence", messages.getMessage(refused.messageKey(), refused.args(), locale));
        page.addObject("next", messages.getMessage(refused.messageKey() + ".next", refused.args(), "", locale));
        page.addObject("back", isLinkGone(refused) ? null : ownPage(request));
        return page;
    }

    private static ModelAndView askForCode(
            FamilyLinkGuard.LinkForwardedException linkForwardedException, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("scheduling/code");
        page.setStatus(HttpStatusCode.valueOf(403));
        page.addAllObjects(Map.of(
                "code",
                "",
                "name",
                "",
                "own",
                ownPage(request),
                "wrong",
                false,
                "to",
                linkForwardedException.address()));
        return page;
    }

    private RequestRefused refusedOf(Exception exception) {
        return exception instanceof RequestRefused refused
                ? refused
                : sources.stream()
                        .map(source -> source.messageFor(exception))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseGet(() -> RequestRefused.conflict("scheduling.busy"));
    }

    private static boolean isLinkGone(RequestRefused refused) {
        return refused.messageKey().startsWith("access.link.");
    }

    private static String ownPage(HttpServletRequest request) {
        String[] parts = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/", 4);
        return parts.length < 3 ? "/f" : "/f/" + parts[2];
    }
}
