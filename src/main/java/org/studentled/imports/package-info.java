/**
 * Lists of grades as people have them: exports of an LMS, a table from a spreadsheet, a few pasted lines.
 *
 * <p>Start with {@link Imports}. It publishes no events. Tables: {@code lms_import}, {@code lms_import_column}.
 */
@ApplicationModule(allowedDependencies = {"school", "progress", "access", "page"})
@NullMarked
package org.studentled.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
