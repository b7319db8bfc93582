package org.studentled.lms;

import java.net.URI;
import org.studentled.progress.Source;

/** A system in which every teacher allows for herself that her courses are read. */
public interface ConsentGiver {

    Source source();

    /** Where the teacher goes to allow it; the state comes back with her. */
    URI wayTo(SystemThere system, String state);

    /**
     * What is kept of the consent, to read later in her name.
     *
     * @throws Hindrance when the code is not good
     */
    String exchange(SystemThere system, String code);
}
