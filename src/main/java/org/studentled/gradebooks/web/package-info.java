/** The screens on which a class is connected with a gradebook, and its students are matched with the people there. */
@NullMarked
package org.studentled.gradebooks.web;

import org.jspecify.annotations.NullMarked;
