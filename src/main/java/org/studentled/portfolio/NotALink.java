package org.studentled.portfolio;

/** Something else than a web address was typed where a link belongs. */
public class NotALink extends IllegalArgumentException {}
