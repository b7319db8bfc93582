package org.studentled.school;

/** The source that says someone teaches a class; only that source may take it back. */
public enum TeachingSource {
    /** A colleague typed the co-teacher in, or the class was opened here. */
    SCHOOL,
    LMS,
    GOOGLE
}
