package org.studentled.goals.web;

/** A goal with a picture, for a child who can't write yet. */
enum PictureGoal {
    READ,
    WRITE,
    COUNT,
    LISTEN,
    HELP,
    TIDY
}
