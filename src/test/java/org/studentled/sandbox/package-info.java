/** A whole pretend school: an LMS, a Google Classroom, a mail catcher and a clock that can be moved. */
package org.studentled.sandbox;
