package org.studentled.lms;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

/** When an LMS does not answer, the screen says so; it is not an error of the person in front of it. */
@Component
class UnreadableLists implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        return exception instanceof ServiceFailed failed
                ? Optional.of(new Refusal(503, key(ListTrouble.of(failed))))
                : Optional.empty();
    }

    private static String key(ListTrouble trouble) {
        return trouble == ListTrouble.SILENT ? "lms.silent" : "lms.list." + trouble;
    }
}
