/** Learning management systems as this school meets them: launches and class lists over LTI. */
@ApplicationModule(
        allowedDependencies = {
            "ltijava",
            "school",
            "round",
            "portfolio",
            "rehearsal",
            "scheduling",
            "conference",
            "access",
            "page"
        })
@NullMarked
package org.studentled.lms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
