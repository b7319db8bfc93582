/** The pretend school's LMS: a strict LTI 1.3 platform with one course and its people. */
package org.studentled.sandbox.lms;
