package org.studentled.lms;

import org.studentled.school.ClassId;
import org.studentled.school.Who;

/** The owner of a deep linking request: one person, for one class. */
public final class LinkOwner {

    private LinkOwner() {}

    public static String of(Who who, ClassId classId) {
        return who.id() + " " + classId;
    }
}
