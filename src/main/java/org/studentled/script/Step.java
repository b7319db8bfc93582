package org.studentled.script;

/** The eleven steps of a conference as the script and the step card name them. */
public enum Step {
    MEET,
    SETTLE,
    OPEN,
    DATA,
    WORK,
    GOALS,
    HABITS,
    FAMILY,
    PLAN,
    TEACHER,
    CLOSE;

    /** 1 to 11. */
    public int number() {
        return ordinal() + 1;
    }
}
