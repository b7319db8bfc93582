/**
 * Practicing with a partner, and the teacher's sign-off.
 *
 * <p>Start with {@link Rehearsals}. Events: {@link PartnerSheet.HandedIn}, {@link Practice.Done}, {@link
 * SignOff.Given}. Tables: {@code partner_sheet}, {@code rehearsal_absence}, {@code rehearsal_group}, {@code
 * rehearsal_separation}, {@code sign_off}, {@code support_level}.
 */
@ApplicationModule(allowedDependencies = {"school", "round", "script", "page", "access"})
@NullMarked
package org.studentled.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
