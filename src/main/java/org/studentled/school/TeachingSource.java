package org.studentled.school;

/** Who says that someone teaches a class; only who said it takes it back. */
public enum TeachingSource {
    /** A colleague typed the co-teacher in, or the class was opened here. */
    SCHOOL,
    LMS,
    GOOGLE
}
