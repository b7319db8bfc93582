/**
 * LTI 1.3 Advantage as a library: it knows platforms, launches and people of a course, and nothing of schools.
 *
 * <p>Start with {@link LaunchVerifier} and {@link Platforms}. Events: {@link PlatformsChanged}. Tables: {@code
 * lti_deployment}, {@code lti_key}, {@code lti_key_turn}, {@code lti_link_request}, {@code lti_login}, {@code
 * lti_platform}, {@code lti_registration_link}, {@code lti_score_time}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.ltijava;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
