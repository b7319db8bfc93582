package org.studentled.round;

/** Where a class is in its round. */
public enum Phase {
    DRAFT,
    COLLECTING,
    PREP,
    REHEARSAL,
    EVENING,
    FOLLOW_UP,
    CLOSED;

    public boolean isBefore(Phase other) {
        return ordinal() < other.ordinal();
    }
}
