package org.studentled.progress.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.progress.InvalidNumberException;
import org.studentled.progress.MaximumExceeded;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.WeekScores;

/** The plain sentences for a number that can't be charted. */
@Component
class ProgressErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof InvalidNumberException) {
            return Optional.of(RequestRefused.invalid("progress.error.notANumber"));
        }
        if (exception instanceof MaximumExceeded above) {
            return Optional.of(RequestRefused.invalid("progress.error.aboveTheTop", above.top()));
        }
        if (exception instanceof Score.OutOfRangeException) {
            return Optional.of(RequestRefused.invalid("progress.error.outOfRange"));
        }
        if (exception instanceof WeekScores.ScoreOfOtherSourceException) {
            return Optional.of(RequestRefused.conflict("progress.error.notYours"));
        }
        if (exception instanceof Measures.MeasureInUseException) {
            return Optional.of(RequestRefused.conflict("progress.measures.inUse"));
        }
        return Optional.empty();
    }
}
