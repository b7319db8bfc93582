package org.studentled.ltijava;

import org.jspecify.annotations.Nullable;

/**
 * One person of a course's membership list (names and role provisioning services 2.0, section 2.2); all but the id may
 * be withheld.
 *
 * @param subject the same value as the {@code sub} of this person's launches
 * @param sourcedId the person's id in the student information system
 */
public record Member(
        String subject,
        Roles roles,
        Status status,
        @Nullable String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String sourcedId) {

    /** Active unless the platform says otherwise. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        DELETED
    }
}
