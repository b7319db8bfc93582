/** Grades from Blackboard Learn by its REST interface, read in the name of the teacher who allowed it. */
@NullMarked
package org.studentled.gradebooks.blackboard;

import org.jspecify.annotations.NullMarked;
