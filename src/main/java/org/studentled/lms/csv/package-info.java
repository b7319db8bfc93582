/** Lists of grades as people have them: exports of an LMS, a table from a spreadsheet, a few pasted lines. */
@NullMarked
package org.studentled.lms.csv;

import org.jspecify.annotations.NullMarked;
