package org.studentled.round;

/** The reading age a script and the screens speak to. */
public enum Band {
    K_1,
    GRADES_2_3,
    GRADES_4_5,
    GRADES_6_8,
    GRADES_9_12
}
