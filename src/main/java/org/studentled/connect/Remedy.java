package org.studentled.connect;

/** Who or what can help when another system does not do what it was asked. */
public enum Remedy {
    /** Time: it is tried again, later and later. */
    WAIT,
    /** The list is read again from its first page. */
    BEGIN_AGAIN,
    /** The person whose consent it is. */
    CONSENT,
    /** The teacher, who looks at the course or at what was typed. */
    TEACHER,
    /** Whoever administers the other system for the school, or this one. */
    ADMINISTRATOR,
    /** No one: it can be read but not changed. */
    READ_ONLY,
    /** No one: the thing is gone. */
    GONE,
    /** No one: what was wanted is so already. */
    NONE_NEEDED,
    /** Us. */
    US
}
