package org.studentled.goals.web;

/** A goal that a child who can't write yet chooses by its picture. */
enum PictureGoal {
    READ,
    WRITE,
    COUNT,
    LISTEN,
    HELP,
    TIDY
}
