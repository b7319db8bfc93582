package org.studentled.papers;

/** The papers of a whole class. */
public enum ClassPaper {
    DOOR_LIST,
    TABLE_CARDS,
    INVITATIONS,
    STEP_CARDS,
    TWO_WEEKS,
    BLANK_CHARTS,
    THANK_YOU_CARDS
}
