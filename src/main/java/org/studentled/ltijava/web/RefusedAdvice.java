package org.studentled.ltijava.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.ltijava.LaunchRefused;
import org.studentled.ltijava.Reason;

/** A refused launch: a page in plain words for the person, one line in the log for the administrator. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAdvice.class);
    private static final int LONGEST_DETAIL = 500;

    @ExceptionHandler(LaunchRefused.class)
    ModelAndView refused(LaunchRefused refused, HttpServletRequest request) {
        var reason = refused.reason();
        LOG.warn(
                "lti refused code={} reason={} path={} issuer={} detail=\"{}\"",
                reason.code(),
                reason,
                request.getRequestURI(),
                inLine(request.getParameter("iss")),
                inLine(refused.getMessage()));
        return new ModelAndView("ltijava/refused", Map.of("reason", reason), status(reason));
    }

    private static HttpStatus status(Reason reason) {
        if (reason.remedy() == Reason.Remedy.LATER) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return reason.compareTo(Reason.PLATFORM_DECLINED) < 0 ? HttpStatus.BAD_REQUEST : HttpStatus.UNAUTHORIZED;
    }

    // What strangers send must not be able to write lines of its own.
    private static String inLine(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        var line = text.replaceAll("[\\p{Cntrl}\"]", " ");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }
}
