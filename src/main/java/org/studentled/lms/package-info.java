/** Learning management systems as this school meets them: launches and class lists over LTI, grades by their own ways or as a list. */
@ApplicationModule(
        allowedDependencies = {
            "ltijava",
            "school",
            "round",
            "progress",
            "portfolio",
            "rehearsal",
            "scheduling",
            "conference",
            "access",
            "page",
            "cluster"
        })
@NullMarked
package org.studentled.lms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
