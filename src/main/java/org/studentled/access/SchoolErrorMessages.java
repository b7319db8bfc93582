package org.studentled.access;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.school.ChangeRefused;
import org.studentled.school.ClassJoinRefused;
import org.studentled.school.NotFoundException;
import org.studentled.school.TextRefused;

/** The plain sentences for what the school itself refuses: someone unknown, a text too long, two hands at once. */
@Component
class SchoolErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof NotFoundException) {
            return Optional.of(RequestRefused.notFound("access.error.notAtThisSchool"));
        }
        if (exception instanceof TextRefused text) {
            return Optional.of(RequestRefused.invalid("access.error.text." + text.fault(), text.most()));
        }
        if (exception instanceof ClassJoinRefused apart) {
            return Optional.of(RequestRefused.conflict(apart.obstacle()));
        }
        if (exception instanceof ChangeRefused refused) {
            return Optional.of(new RequestRefused(kind(refused), refused.messageKey(), refused.args()));
        }
        if (isCollision(exception)) {
            return Optional.of(RequestRefused.conflict("access.error.twoHands"));
        }
        return Optional.empty();
    }

    private static RequestRefused.Kind kind(ChangeRefused refused) {
        return switch (refused.kind()) {
            case INVALID -> RequestRefused.Kind.INVALID;
            case CONFLICT -> RequestRefused.Kind.CONFLICT;
            case TOO_OFTEN -> RequestRefused.Kind.TOO_OFTEN;
        };
    }

    /** The database says it in its own words, wrapped or not: someone was faster, or held the row too long. */
    private static boolean isCollision(Exception exception) {
        return Stream.<Throwable>iterate(exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConcurrencyFailureException.class::isInstance);
    }
}
