package org.studentled.classroom;

import java.util.LinkedHashMap;
import java.util.Map;
import org.studentled.classroom.HandIn.Standing;

/** A course as it was last read: its assignments by id, and what was handed in by assignment and student. */
record CourseCopy(Map<String, Work> works, Map<String, HandIn> handIns) {

    static CourseCopy empty() {
        return new CourseCopy(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void put(Work work) {
        works.put(work.id(), work);
    }

    void put(HandIn handIn) {
        handIns.put(handIn.key(), handIn);
    }

    /** An assignment that is gone takes with it what was handed in. */
    void drop(String workId) {
        works.remove(workId);
        handIns.values().removeIf(one -> one.workId().equals(workId));
    }

    long count(Standing standing) {
        return handIns.values().stream()
                .filter(one -> one.standing() == standing)
                .count();
    }
}
