package org.studentled.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.studentled.school.StaffRole;
import org.studentled.school.TeachingKind;

/** What someone can be invited as. */
public enum StaffPosition {
    /** Of the school; with a class, they teach it. */
    TEACHER(null, null),
    CO_TEACHER(null, TeachingKind.CO_TEACHER),
    SUBSTITUTE(null, TeachingKind.SUBSTITUTE),
    SPECIALIST(null, TeachingKind.SPECIALIST),
    COUNSELOR(StaffRole.COUNSELOR, null),
    PRINCIPAL(StaffRole.PRINCIPAL, null),
    OFFICE(StaffRole.OFFICE, null),
    ADMINISTRATOR(StaffRole.ADMINISTRATOR, null);

    private final @Nullable StaffRole role;
    private final @Nullable TeachingKind kind;

    StaffPosition(@Nullable StaffRole role, @Nullable TeachingKind kind) {
        this.role = role;
        this.kind = kind;
    }

    public Optional<StaffRole> role() {
        return Optional.ofNullable(role);
    }

    public Optional<TeachingKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** It is nothing without a class. */
    public boolean needsClass() {
        return kind != null;
    }
}
