package org.studentled.lms;

/** A course of another system that may be our class. */
public record CourseThere(String id, String name) {}
