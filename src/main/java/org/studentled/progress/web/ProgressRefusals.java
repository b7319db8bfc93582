package org.studentled.progress.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.progress.AboveTheTop;
import org.studentled.progress.Measures;
import org.studentled.progress.NotANumber;
import org.studentled.progress.Score;
import org.studentled.progress.WeekScores;

/** The plain sentences for a number that can't be charted. */
@Component
class ProgressRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof NotANumber) {
            return Optional.of(new Refusal(422, "progress.error.notANumber"));
        }
        if (exception instanceof AboveTheTop above) {
            return Optional.of(new Refusal(422, "progress.error.aboveTheTop", above.top()));
        }
        if (exception instanceof Score.OutOfRange) {
            return Optional.of(new Refusal(422, "progress.error.outOfRange"));
        }
        if (exception instanceof WeekScores.NotYours) {
            return Optional.of(new Refusal(409, "progress.error.notYours"));
        }
        if (exception instanceof Measures.InUse) {
            return Optional.of(new Refusal(409, "progress.measures.inUse"));
        }
        return Optional.empty();
    }
}
