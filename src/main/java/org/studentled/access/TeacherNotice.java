package org.studentled.access;

import java.util.List;
import org.studentled.school.StaffId;

/** Port: a module tells a teacher of something that needs attention beside the tasks of a round. */
public interface TeacherNotice {

    List<Item> noticesFor(StaffId teacher);

    /**
     * One thing to do.
     *
     * @param messageKey the sentence, in the module's own messages; with ".do" it is the link's text
     * @param path where the teacher does it
     */
    record Item(String messageKey, List<Object> args, String path) {}
}
