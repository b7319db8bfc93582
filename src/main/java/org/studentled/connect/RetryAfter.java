package org.studentled.connect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How long an answer asks to be left alone: the standard header as seconds or as a date, or a vendor's own. */
public final class RetryAfter {

    // Brightspace and Blackboard say it in the first; the second is on its way to become the standard.
    private static final String[] IN_SECONDS = {"X-Rate-Limit-Reset", "RateLimit-Reset"};

    private RetryAfter() {}

    /** @return zero when nothing is said, or nothing that can be understood */
    public static Duration read(UnaryOperator<@Nullable String> headers) {
        var standard = headers.apply(HttpHeaders.RETRY_AFTER);
        var wait = seconds(standard);
        if (wait.isZero()) {
            wait = until(standard, headers.apply(HttpHeaders.DATE));
        }
        for (var vendor : IN_SECONDS) {
            wait = wait.isZero() ? seconds(headers.apply(vendor)) : wait;
        }
        return wait;
    }

    private static Duration seconds(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(text.strip()))
                : Duration.ZERO;
    }

    // Measured by their clock, which may differ from ours.
    private static Duration until(@Nullable String then, @Nullable String now) {
        if (then == null || now == null) {
            return Duration.ZERO;
        }
        try {
            var wait = Duration.between(parsed(now), parsed(then));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException noDate) {
            return Duration.ZERO;
        }
    }

    private static ZonedDateTime parsed(String date) {
        return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
