package org.studentled.gradebooks;

/** A course in another system that may be one of our classes. */
public record RemoteCourse(String id, String name) {}
