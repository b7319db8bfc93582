/**
 * Mail to families and staff: listens to what happens, writes every letter and hands it over by way of the outbox.
 *
 * <p>Start with {@link FamilyLetters} and {@link Letters}. Events: {@link Letter.Undelivered}. Tables: {@code letter},
 * {@code letter_wording}.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "round",
            "scheduling",
            "conference",
            "takehome",
            "access",
            "printing",
            "page",
            "outbox",
            "connect"
        })
@NullMarked
package org.studentled.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
