package org.studentled.school;

import java.util.List;
import java.util.Map;

/** Port: a system that knows two of our classes to be one and the same course of its own. */
public interface DuplicateClasses {

    /** The other classes of the course that this class is. */
    List<ClassId> findByClass(ClassId id);

    /** Who stands in both by the word of that system, those of the class that goes first. */
    Map<StudentId, StudentId> same(ClassId kept, ClassId gone);
}
