package org.studentled.classroom.courses;

import java.util.LinkedHashMap;
import java.util.Map;
import org.studentled.classroom.courses.Submission.Standing;

/** A course as it was last read: its assignments by id, and what was handed in by assignment and student. */
public record CourseSnapshot(Map<String, CourseWorkSnapshot> works, Map<String, Submission> submissions) {

    public static CourseSnapshot empty() {
        return new CourseSnapshot(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public void put(CourseWorkSnapshot work) {
        works.put(work.id(), work);
    }

    public void put(Submission submission) {
        submissions.put(submission.key(), submission);
    }

    /** An assignment that is gone takes with it what was handed in. */
    public void remove(String workId) {
        works.remove(workId);
        submissions.values().removeIf(one -> one.workId().equals(workId));
    }

    public long count(Standing standing) {
        return submissions.values().stream()
                .filter(one -> one.standing() == standing)
                .count();
    }
}
