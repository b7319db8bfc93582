package org.studentled.access;

import java.util.Optional;

/** Port: a module names the page on which a visit begins, for the visitors it knows best. */
public interface LandingPage {

    Optional<String> pathFor(Session session);
}
