package org.studentled.round;

import java.net.URI;
import java.time.LocalDate;
import org.studentled.school.ClassId;

/** Port: posts this week's task to a class in another system, such as Google Classroom. */
public interface PrepTasks {

    boolean covers(ClassId classId);

    /** Publishes the week's task once; a second call for the same week changes nothing. */
    void publish(ClassId classId, WeekId week, Task task);

    /**
     * What the class is asked to do.
     *
     * @param due the last day for it, in the school's zone
     * @param link where the student does it
     */
    record Task(String title, String text, LocalDate due, URI link) {}
}
