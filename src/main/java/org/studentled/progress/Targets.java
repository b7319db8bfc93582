package org.studentled.progress;

import java.math.BigDecimal;
import java.util.Optional;
import org.studentled.school.StudentId;

/** Port: what a child wants to reach in a measure, where it has a goal with a number. */
public interface Targets {

    Optional<BigDecimal> of(StudentId student, Measure measure);
}
