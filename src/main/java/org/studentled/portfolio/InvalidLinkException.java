package org.studentled.portfolio;

/** What was typed is not a web address. */
public class InvalidLinkException extends IllegalArgumentException {}
