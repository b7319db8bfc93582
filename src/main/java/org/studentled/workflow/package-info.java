/**
 * The only place with the engine: what carries a class through its round, and the inbox of what waits.
 *
 * <p>Start with {@link ParticipationSteps} and {@link StudentEventListener}. It publishes no events. Tables: {@code
 * inbox_item}.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "calendar",
            "round",
            "progress",
            "portfolio",
            "goals",
            "script",
            "rehearsal",
            "scheduling",
            "conference",
            "takehome",
            "letters",
            "page",
            "access"
        })
@NullMarked
package org.studentled.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
