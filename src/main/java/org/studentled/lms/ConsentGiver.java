package org.studentled.lms;

import java.net.URI;
import org.studentled.progress.Source;

/** A system in which each teacher gives consent to read their own courses. */
public interface ConsentGiver {

    Source source();

    /** Where the teacher goes to allow it; the state comes back with them. */
    URI wayTo(SystemThere system, String state);

    /**
     * What is saved of the consent, to read later in their name.
     *
     * @throws Hindrance when the code is not good
     */
    String exchange(SystemThere system, String code);
}
