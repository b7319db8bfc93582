package org.studentled.signin;

import org.studentled.school.Actor;
import org.studentled.school.Role;

/** Where someone pressed the button: each door lets only its own people in. */
public enum SignInDoor {
    STAFF,
    STUDENT,
    /** A link into the school, such as a task: whoever it is meant for. */
    ANY;

    boolean admits(Actor actor) {
        return switch (this) {
            case STAFF -> actor.isStaff();
            case STUDENT -> actor.is(Role.STUDENT);
            case ANY -> true;
        };
    }
}
