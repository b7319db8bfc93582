package org.studentled.progress;

/** Something else than a number was typed where a score belongs. */
public class NotANumber extends IllegalArgumentException {}
