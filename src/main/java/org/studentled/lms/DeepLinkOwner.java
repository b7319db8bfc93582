package org.studentled.lms;

import org.studentled.school.Actor;
import org.studentled.school.ClassId;

/** The owner of a deep linking request: one person, for one class. */
public final class DeepLinkOwner {

    private DeepLinkOwner() {}

    public static String key(Actor actor, ClassId classId) {
        return actor.id() + " " + classId;
    }
}
