package org.studentled.imports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** A file that is no list gets a sentence that says what to do instead. */
@Component
class ImportErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof UnreadableFileException file
                ? Optional.of(RequestRefused.invalid(file.messageKey(), file.line()))
                : Optional.empty();
    }
}
