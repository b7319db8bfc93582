package org.studentled.progress;

import java.math.BigDecimal;
import java.util.Optional;
import org.studentled.school.StudentId;

/** Port: a child's target for a measure, where they have a goal with a number. */
public interface Targets {

    Optional<BigDecimal> findTarget(StudentId student, Measure measure);
}
