package org.studentled.school;

import java.util.UUID;

/** Thrown when something is asked for that the school does not have, or no longer has. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what, UUID id) {
        super("No " + what + " " + id);
    }
}
