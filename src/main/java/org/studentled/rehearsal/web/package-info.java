/** The screens on which children practice and listen to each other, and the teacher signs off. */
@NullMarked
package org.studentled.rehearsal.web;

import org.jspecify.annotations.NullMarked;
