package org.studentled.progress;

/** What was typed as a score is not a number. */
public class InvalidNumberException extends IllegalArgumentException {}
