package org.studentled.progress;

/** Who says so: where a score comes from. */
public enum Source {
    LMS,
    CLASSROOM,
    TEACHER,
    STUDENT
}
