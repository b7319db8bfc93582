package org.studentled.papers;

/** The papers of one child. */
public enum StudentPaper {
    BOOK,
    CHANGED_PAGES,
    SCRIPT,
    STEP_CARD,
    FAMILY_WORDS,
    THEN_AND_NOW,
    TWO_WEEKS,
    BLANK_CHARTS,
    INVITATION,
    THANK_YOU_CARD
}
