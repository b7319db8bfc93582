package org.studentled.lms;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.lms.csv.Unreadable;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

/** A file that is no list gets a sentence that says what to do instead. */
@Component
class UnreadableGrades implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        return exception instanceof Unreadable file
                ? Optional.of(new Refusal(422, file.messageKey(), file.line()))
                : Optional.empty();
    }
}
