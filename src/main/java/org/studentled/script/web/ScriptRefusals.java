package org.studentled.script.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.script.Scripts;

/** The plain sentences for a script that is not ready. */
@Component
class ScriptRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof Scripts.BlanksOpen blanks) {
            return Optional.of(new Refusal(422, "script.error.open", blanks.open()));
        }
        if (exception instanceof Scripts.NoSuchBlank) {
            return Optional.of(new Refusal(409, "script.error.noSuchBlank"));
        }
        return Optional.empty();
    }
}
