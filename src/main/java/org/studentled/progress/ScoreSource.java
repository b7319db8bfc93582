package org.studentled.progress;

/** Where a score comes from. */
public enum ScoreSource {
    LMS,
    CLASSROOM,
    MOODLE,
    CANVAS,
    SCHOOLOGY,
    BRIGHTSPACE,
    BLACKBOARD,
    SIS,
    FILE,
    TEACHER,
    STUDENT;

    public boolean isTyped() {
        return this == TEACHER || this == STUDENT;
    }
}
