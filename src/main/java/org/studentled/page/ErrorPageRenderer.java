package org.studentled.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;

/** How a refusal looks: a whole page after a link, a notice above the form after a button. */
@Component
class ErrorPageRenderer {

    private static final Set<Integer> TITLED = Set.of(401, 403, 404, 408, 409, 410, 413, 422, 429, 500, 502, 503);

    private final MessageSource messages;

    ErrorPageRenderer(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView render(
            RequestRefused refused, HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView answer = new ModelAndView(view(request, response));
        answer.setStatus(status);
        if (refused instanceof TooManyRequestsException often) {
            response.setHeader("Retry-After", often.seconds());
        }
        Locale locale = RequestContextUtils.getLocale(request);
        String sentence = messages.getMessage(refused.messageKey(), refused.args(), locale);
        answer.addObject("refusalTitle", title(refused, status, locale));
        answer.addObject("refusalSentence", sentence);
        answer.addObject("refusalNext", next(refused, status, locale));
        boolean ended = status.value() == 401;
        answer.addObject("refusalHref", ended ? signIn(request) : "/");
        answer.addObject("refusalLink", ended ? "page.error.signIn" : "page.error.back");
        return answer;
    }

    /** Whoever was on the way to a page comes to it after signing in. */
    private static String signIn(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (path == null || !request.getMethod().equals("GET")) {
            return "/sign-in";
        }
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return "/sign-in?next=" + UriUtils.encode(query == null ? path.toString() : path + "?" + query, UTF_8);
    }

    private static String view(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return "page/error";
        }
        if (!request.getMethod().equals("GET")) {
            // The page with what was typed stays as it is; only the notice above it changes.
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:top");
            response.setHeader("HX-Reselect", "unset");
            response.setHeader("HX-Push-Url", "false");
            return "page/error-notice";
        }
        return request.getHeader("HX-Boosted") != null || request.getHeader("X-Shell") != null
                ? "page/error"
                : "page/error-notice";
    }

    /** Its own, where the refusal has one; otherwise that of all of its status. */
    private String title(RequestRefused refused, HttpStatusCode status, Locale locale) {
        String own = refused.messageKey() + ".title";
        return messages.getMessage(own, null, null, locale) != null
                ? own
                : "page.error.title." + (TITLED.contains(status.value()) ? status.value() : "other");
    }

    private String next(RequestRefused refused, HttpStatusCode status, Locale locale) {
        String fallback = messages.getMessage(
                "page.error.next." + (status.is5xxServerError() ? "fault" : "other"), null, "", locale);
        String next = messages.getMessage(refused.messageKey() + ".next", refused.args(), fallback, locale);
        return next == null ? "" : next;
    }
}
