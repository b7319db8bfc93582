package org.studentled.school;

import java.util.List;
import java.util.Map;

/** Port: the personal data one module stores about a child; each module exports and erases its own. */
public interface PersonalData {

    /** The module's name; a child's pack has a folder of this name. */
    String name();

    /** A part that builds on others stands higher than they do, and forgets before them. */
    int level();

    /** Everything kept about the child: table → rows → column → value. Tables without a row are named too. */
    Map<String, List<Map<String, Object>>> export(StudentId student);

    /** Nothing is kept afterwards; a second call changes nothing. */
    void delete(StudentId student);
}
