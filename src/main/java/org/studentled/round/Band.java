package org.studentled.round;

/** The reading age a script and the screens speak to. */
public enum Band {
    K_1,
    GRADES_2_3,
    GRADES_4_5,
    GRADES_6_8,
    GRADES_9_12;

    /** @param grade 0 (kindergarten) to 12 */
    public static Band of(int grade) {
        if (grade <= 1) {
            return K_1;
        }
        if (grade <= 3) {
            return GRADES_2_3;
        }
        if (grade <= 5) {
            return GRADES_4_5;
        }
        return grade <= 8 ? GRADES_6_8 : GRADES_9_12;
    }
}
