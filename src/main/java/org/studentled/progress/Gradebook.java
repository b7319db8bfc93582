package org.studentled.progress;

import java.util.List;
import org.studentled.school.ClassId;

/** Port: grades kept elsewhere, in an LMS or in Google Classroom. */
public interface Gradebook {

    Source source();

    boolean covers(ClassId classId);

    /**
     * Reads all grades of the class.
     *
     * @throws NotReachable when nothing could be read now; trying again later may help
     */
    Pull pull(ClassId classId);

    /**
     * What a pull brought.
     *
     * @param troubles what could not be read and what to do about it, a plain sentence each
     */
    record Pull(List<Grade> grades, List<String> troubles) {}

    /** The gradebook did not answer, or refused. */
    class NotReachable extends RuntimeException {

        public NotReachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
