package org.studentled.round;

/** Port: which script a class of a grade reads, unless its teacher says otherwise. */
public interface BandChoice {

    /** @param grade 0 (kindergarten) to 12 */
    Band forGrade(int grade);
}
