package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every refusal and every fault into an error page, or into a notice on the open page. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final List<ErrorMessageSource> sources;
    private final ErrorPageRenderer page;
    private final FatalErrors fatal;

    ErrorAdvice(List<ErrorMessageSource> sources, ErrorPageRenderer page, FatalErrors fatal) {
        this.sources = sources;
        this.page = page;
        this.fatal = fatal;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView refuse(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        fatal.check(exception);
        if (exception instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        RequestRefused refused = refusedOf(exception);
        return page.render(refused, status(exception, refused), request, response);
    }

    /** What Spring refuses on its own keeps its own number, as a method that no one knows. */
    private static HttpStatusCode status(Exception exception, RequestRefused refused) {
        return exception instanceof ErrorResponse answer
                        && answer.getStatusCode().is4xxClientError()
                ? answer.getStatusCode()
                : RefusalStatus.statusOf(refused);
    }

    private RequestRefused refusedOf(Exception exception) {
        if (exception instanceof RequestRefused refused) {
            return refused;
        }
        return sources.stream()
                .map(source -> source.messageFor(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> badRequestOrFault(exception));
    }

    private static RequestRefused badRequestOrFault(Exception exception) {
        if (exception instanceof MaxUploadSizeExceededException) {
            return RequestRefused.tooLarge("page.error.tooLarge");
        }
        if (exception instanceof MethodArgumentTypeMismatchException typed
                && typed.getParameter().hasParameterAnnotation(RequestParam.class)) {
            return RequestRefused.notUnderstood("page.error.notUnderstood");
        }
        if (exception instanceof TypeMismatchException) {
            return RequestRefused.notFound("page.error.notFound");
        }
        if (exception instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                    ? RequestRefused.notFound("page.error.notFound")
                    : RequestRefused.notUnderstood("page.error.notUnderstood");
        }
        if (exception instanceof HttpMessageNotReadableException || exception instanceof MultipartException) {
            return RequestRefused.notUnderstood("page.error.notUnderstood");
        }
        if (DatabaseFault.isAway(exception)) {
            return RequestRefused.unavailable("page.error.databaseAway");
        }
        if (DatabaseFault.isCollision(exception)) {
            // Two presses at once are no one's fault; where it was only one, the place is in the log.
            log.warn("Two at once: {}", SafeStackTrace.format(exception));
            return RequestRefused.conflict("page.error.atOnce");
        }
        return DatabaseFault.isTooLong(exception) ? RequestRefused.invalid("page.error.doesNotFit") : fault(exception);
    }

    private static RequestRefused fault(Exception exception) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        // Messages of exceptions may quote what a child typed: only where it happened goes into the log.
        log.error("Fault {}: {}", reference, SafeStackTrace.format(exception));
        return RequestRefused.fault("page.error.fault", reference);
    }
}
