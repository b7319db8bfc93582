package org.studentled.connect;

import java.util.Optional;

/**
 * What the tokens of a module's grants are encrypted for. Each module that has grants declares one as a bean: a text that is
 * moved to another row opens nothing there, and no row says itself what it is for.
 */
public interface GrantPurpose {

    /** The words, which never change; nothing for grants of other modules. */
    Optional<String> find(GrantId grant);
}
