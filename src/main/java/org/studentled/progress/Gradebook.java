package org.studentled.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** Port: grades from another system, such as an LMS, Google Classroom or the school's records; at most one of each kind per class. */
public interface Gradebook {

    ScoreSource source();

    boolean covers(ClassId classId);

    /** What the class is called there, or nothing. */
    default String nameOf(ClassId classId) {
        return "";
    }

    /** The page on which a teacher says who is who there, or nothing. */
    default String people(ClassId classId) {
        return "";
    }

    /** The address that takes a new token for this gradebook, or nothing when a new token is not what it needs. */
    default String renewal(ClassId classId) {
        return "";
    }

    /** Someone asks in person: the next pull also looks at what a quick one takes as unchanged. */
    default void lookAtEverything(ClassId classId) {}

    /**
     * Reads all grades of the class.
     *
     * @throws GradebookUnreachableException when nothing could be read now; trying again later may help
     */
    Pull pull(ClassId classId);

    /**
     * What a pull brought.
     *
     * @param excused who need not have a grade for a work
     * @param without who surely has no grade to be seen there now; whatever could not be read to its end is not among
     *     these, so that half a reading takes nothing away
     * @param problems what could not be read
     * @param reached whether the gradebook let us in; a refusal brings nothing and takes nothing away
     * @param course all that the course has, or nothing when it was not read to its end: then no work counts as gone
     */
    record Pull(
            List<Grade> grades,
            List<Excused> excused,
            Set<Without> without,
            List<PullProblem> problems,
            boolean reached,
            @Nullable Course course) {

        public Pull(List<Grade> grades, List<Excused> excused, Set<Without> without, List<PullProblem> problems) {
            this(grades, excused, without, problems, true, null);
        }

        /** The same, and the list of the course's works was read to its end. */
        public Pull withWhole(Course whole) {
            return new Pull(grades, excused, without, problems, reached, whole);
        }

        public Pull(List<Grade> grades, List<PullProblem> problems) {
            this(grades, List.of(), Set.of(), problems);
        }

        /** The gradebook refused, and asking again does not help until someone does what the problem says. */
        public static Pull refused(PullProblem problem) {
            return new Pull(List.of(), List.of(), Set.of(), List.of(problem), false, null);
        }
    }

    /**
     * A course there, with the ids of all works it has, graded or not.
     *
     * @param id tells this course from every other that the same class was ever read from
     */
    record Course(String id, Set<String> works) {}

    /** A child who has no grade for a work there: none yet, a hidden one, or one that was taken back. */
    record Without(StudentId student, String workId) {}

    /** A child who was excused from a work there. */
    record Excused(String workId, String workTitle, StudentId student, LocalDate on) {}

    /** The gradebook did not answer, or refused. */
    class GradebookUnreachableException extends RuntimeException {

        private final transient PullProblem problem;

        public GradebookUnreachableException(PullProblem problem, Throwable cause) {
            super(problem.key(), cause);
            this.problem = problem;
        }

        public PullProblem problem() {
            return problem;
        }
    }
}
