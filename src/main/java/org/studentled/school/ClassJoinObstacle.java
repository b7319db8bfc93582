package org.studentled.school;

import java.util.Optional;

/** Port: a module says what has to be done before two classes can become one. */
public interface ClassJoinObstacle {

    /** The key of the sentence; empty when nothing stands in the way. */
    Optional<String> toJoining(ClassId kept, ClassId gone);
}
