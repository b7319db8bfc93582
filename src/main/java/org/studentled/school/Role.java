package org.studentled.school;

/** What someone is at the school while using the screens. */
public enum Role {
    TEACHER,
    STUDENT,
    ADULT,
    OFFICE,
    SYSTEM
}
