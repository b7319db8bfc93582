/**
 * Fills the school's papers: who stands on them and what they say; how they are set is the press's affair.
 *
 * <p>Start with {@link Papers}. It publishes no events. Tables: {@code class_set}, {@code class_set_chunk}, {@code
 * class_set_part}.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "round",
            "progress",
            "portfolio",
            "goals",
            "script",
            "scheduling",
            "conference",
            "takehome",
            "printing",
            "access",
            "page",
            "outbox",
            "cluster"
        })
@NullMarked
package org.studentled.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
