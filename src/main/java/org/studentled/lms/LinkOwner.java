package org.studentled.lms;

import org.studentled.school.ClassId;
import org.studentled.school.Who;

/** Whose a request for links is: one person's, for one class. */
public final class LinkOwner {

    private LinkOwner() {}

    public static String of(Who who, ClassId classId) {
        return who.id() + " " + classId;
    }
}
