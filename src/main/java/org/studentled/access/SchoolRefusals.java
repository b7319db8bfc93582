package org.studentled.access;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.school.ClassesStayApart;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.TextRefused;

/** The plain sentences for what the school itself refuses: someone unknown, a text too long, two hands at once. */
@Component
class SchoolRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof NotAtThisSchool) {
            return Optional.of(new Refusal(404, "access.error.notAtThisSchool"));
        }
        if (exception instanceof TextRefused text) {
            return Optional.of(new Refusal(422, "access.error.text." + text.fault(), text.most()));
        }
        if (exception instanceof ClassesStayApart apart) {
            return Optional.of(new Refusal(409, apart.obstacle()));
        }
        if (isCollision(exception)) {
            return Optional.of(new Refusal(409, "access.error.twoHands"));
        }
        return Optional.empty();
    }

    /** The database says it in its own words, wrapped or not: someone was faster, or held the row too long. */
    private static boolean isCollision(Exception exception) {
        return Stream.<Throwable>iterate(exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConcurrencyFailureException.class::isInstance);
    }
}
