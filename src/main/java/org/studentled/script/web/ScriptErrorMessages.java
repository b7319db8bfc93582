package org.studentled.script.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.script.Scripts;

/** The plain sentences for a script that is not ready. */
@Component
class ScriptErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof Scripts.BlanksOpenException blanks) {
            return Optional.of(RequestRefused.invalid("script.error.open", blanks.open()));
        }
        if (exception instanceof Scripts.UnknownBlankException) {
            return Optional.of(RequestRefused.conflict("script.error.noSuchBlank"));
        }
        return Optional.empty();
    }
}
