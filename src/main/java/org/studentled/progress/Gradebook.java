package org.studentled.progress;

import java.time.LocalDate;
import java.util.List;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** Port: grades kept elsewhere, in an LMS, in Google Classroom or in the school's records; one of each kind a class. */
public interface Gradebook {

    Source source();

    boolean covers(ClassId classId);

    /** What the class is called there, or nothing. */
    default String nameOf(ClassId classId) {
        return "";
    }

    /** The page on which a teacher says who is who there, or nothing. */
    default String people(ClassId classId) {
        return "";
    }

    /**
     * Reads all grades of the class.
     *
     * @throws NotReachable when nothing could be read now; trying again later may help
     */
    Pull pull(ClassId classId);

    /**
     * What a pull brought.
     *
     * @param excused who need not have a grade for a work
     * @param troubles what could not be read and what to do about it, a plain sentence each
     */
    record Pull(List<Grade> grades, List<Excused> excused, List<String> troubles) {

        public Pull(List<Grade> grades, List<String> troubles) {
            this(grades, List.of(), troubles);
        }
    }

    /** A child that was excused from a work there. */
    record Excused(String workId, String workTitle, StudentId student, LocalDate on) {}

    /** The gradebook did not answer, or refused. */
    class NotReachable extends RuntimeException {

        public NotReachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
