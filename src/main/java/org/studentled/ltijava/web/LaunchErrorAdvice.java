package org.studentled.ltijava.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.studentled.ltijava.LaunchRefused;
import org.studentled.ltijava.RefusalReason;

/** A refused launch: a page in plain words for the person, one line in the log for the administrator. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LaunchErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchErrorAdvice.class);
    private static final int LONGEST_DETAIL = 500;

    private final MessageSource messages;

    LaunchErrorAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(LaunchRefused.class)
    ModelAndView refused(LaunchRefused refused, HttpServletRequest request, Locale locale) {
        var reason = refused.reason();
        request.setAttribute(LaunchRefused.SHOWN, true);
        var platform = refused.registration() == null ? request.getParameter("iss") : refused.registration();
        LOG.warn(
                "lti refused code={} reason={} path={} platform=\"{}\" detail=\"{}\"",
                reason.code(),
                reason,
                request.getRequestURI(),
                inLine(platform),
                inLine(refused.getMessage()));
        return new ModelAndView("ltijava/refused", status(reason))
                .addObject("reason", reason)
                .addObject("back", back(refused, locale));
    }

    /** Back to the platform with {@code lti_errormsg} for people and {@code lti_errorlog} (LTI core 1.3, section 5.4.4). */
    private @Nullable String back(LaunchRefused refused, Locale locale) {
        var address = refused.returnAddress();
        if (address == null) {
            return null;
        }
        var sentence = messages.getMessage(refused.reason().messageKey(), null, locale);
        var log = refused.reason().code() + " " + refused.reason();
        return UriComponentsBuilder.fromUri(address)
                .queryParam("lti_errormsg", UriUtils.encode(sentence, "UTF-8"))
                .queryParam("lti_errorlog", UriUtils.encode(log, "UTF-8"))
                .build(true)
                .toUriString();
    }

    private static HttpStatus status(RefusalReason reason) {
        if (reason.remedy() == RefusalReason.Remedy.LATER) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (reason.remedy() == RefusalReason.Remedy.REGISTRATION) {
            return HttpStatus.FORBIDDEN;
        }
        return reason.compareTo(RefusalReason.PLATFORM_DECLINED) < 0 ? HttpStatus.BAD_REQUEST : HttpStatus.UNAUTHORIZED;
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
