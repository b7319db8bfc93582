package org.studentled.school;

/** Port: a class roster from another system, an LMS or Google Classroom. */
public interface Roster {

    boolean covers(ClassId id);

    /**
     * Reads the list there and brings ours up to date: newcomers are enrolled, those missing from a complete list
     * leave; a failed or partial reading never removes anyone.
     */
    Reading read(ClassId id);

    /** What a reading brought. */
    record Reading(int came, int left, boolean complete) {}
}
