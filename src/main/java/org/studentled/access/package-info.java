/**
 * Who is at the screen: sessions, links without an account, and what each may open.
 *
 * <p>Start with {@link AccessPolicy} and {@link Sessions}. Events: {@link SignInLink.Requested}, {@link StaffInvited}. Tables: {@code audit_event},
 * {@code class_device}, {@code ended_access}, {@code family_code}, {@code family_link}, {@code sign_in_card}, {@code
 * sign_in_link}, {@code sign_in_picture}, {@code user_session}.
 */
@ApplicationModule(allowedDependencies = {"school", "page", "cluster", "secrets"})
@NullMarked
package org.studentled.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
