package org.studentled.page;

import java.util.Optional;

/** Port: a module says which of its own exceptions are a plain "no" rather than a fault. */
public interface ErrorMessageSource {

    Optional<RequestRefused> messageFor(Exception exception);
}
