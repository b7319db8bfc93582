package org.studentled.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * No body is read without a limit, whoever sends it and whatever kind it says it is.
 *
 * <p>A form is read before anything else happens, within a limit of bytes and of time. Only an address that takes files
 * may be sent more, and the servlet container streams those to the disk up to {@code
 * spring.servlet.multipart.max-request-size}, at a pace ({@link MinimumUploadRate}). How many may be on their way at the same time is limited too: a crowd of
 * slow senders holds a part of the threads, never all of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestBodyLimitFilter extends OncePerRequestFilter {

    /** Twice the longest form there is: a class list of 20,000 letters in three bytes each, percent-encoded. */
    static final int MOST_BYTES = 384 * 1024;

    /** What is read to its end though it is not wanted, so that its sender sees why. */
    private static final long MOST_DISCARDED = 80L * 1024 * 1024;

    private final long largestUpload;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final ConcurrencyLimiter bodies = new ConcurrencyLimiter(80, 40);
    private final ConcurrencyLimiter uploads = new ConcurrencyLimiter(40, 32);

    RequestBodyLimitFilter(
            ObjectProvider<RequestMappingHandlerMapping> requestMappingHandlerMapping,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        this.handlers = requestMappingHandlerMapping;
        this.largestUpload = largestUpload.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced <= 0 && request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        if (isMultipart(request)) {
            upload(request, response, chain, announced);
        } else {
            chain.doFilter(read(request, announced), response);
        }
    }

    private HttpServletRequest read(HttpServletRequest request, long announced) throws IOException {
        try (var place = bodies.enter(request.getRemoteAddr())) {
            byte[] body = announced > MOST_BYTES ? null : BodyReader.read(request.getInputStream(), MOST_BYTES);
            if (body == null) {
                throw tooLarge(request);
            }
            return new BufferedRequest(request, body);
        }
    }

    private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long announced)
            throws ServletException, IOException {
        try (var place = uploads.enter(request.getRemoteAddr())) {
            boolean isSmall = announced >= 0 && announced <= MOST_BYTES;
            if (!isSmall && !takesFiles(request)) {
                throw tooLarge(request);
            }
            if (announced > largestUpload) {
                throw tooLarge(request, "page.error.tooLarge");
            }
            receive(request);
            chain.doFilter(request, response);
            if (!BodyReader.discard(request.getInputStream(), MOST_DISCARDED)) {
                UnreadBodies.drop(request);
            }
        }
    }

    /** The files are on the disk before anything else happens, so that it is known here whether they took too long. */
    private static void receive(HttpServletRequest request) throws IOException {
        MinimumUploadRate pace = UnreadBodies.pace(request);
        if (pace == null) {
            return;
        }
        try {
            request.getParts();
        } catch (IOException | ServletException | IllegalStateException broken) {
            if (pace.isTooSlow()) {
                UnreadBodies.cutOff(request);
                throw RequestRefused.tooSlow("page.error.tooSlow");
            }
            // Too large, or no upload at all: the screen is told the same, and says it in its own words.
        }
    }

    private static RequestRefused tooLarge(HttpServletRequest request) throws IOException {
        return tooLarge(request, "page.error.tooMuch");
    }

    private static RequestRefused tooLarge(HttpServletRequest request, String sentence) throws IOException {
        BodyReader.discard(request.getInputStream(), MOST_DISCARDED);
        return RequestRefused.tooLarge(sentence);
    }

    private boolean takesFiles(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = handlers.getObject().getHandler(request);
            return found != null
                    && found.getHandler() instanceof HandlerMethod handler
                    && Arrays.stream(handler.getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
        } catch (Exception noSuchAddress) {
            return false;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
