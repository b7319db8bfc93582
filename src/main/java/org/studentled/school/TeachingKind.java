package org.studentled.school;

/** As what a member of staff works in a class. */
public enum TeachingKind {
    /** The teacher whose name stands for the class. */
    LEAD,
    CO_TEACHER,
    /** Stands in for a teacher, from a first day to a last. */
    SUBSTITUTE,
    /** Adds pages and notes for the students; sees no families. */
    SPECIALIST;

    public boolean isTeacher() {
        return this != SPECIALIST;
    }
}
