package org.studentled.school;

/** What a member of staff may be at the school besides teaching a class. */
public enum StaffRole {
    /** Contacts, schedule, imports, the staff list. */
    OFFICE(Role.OFFICE),
    /** Settings, platforms, keys, sign-in providers; no children's work. */
    ADMINISTRATOR(Role.ADMINISTRATOR),
    /** Reports and boards; no portfolio. */
    PRINCIPAL(Role.PRINCIPAL),
    /** The chosen students, see {@link Caseloads}. */
    COUNSELOR(Role.COUNSELOR);

    private final Role role;

    StaffRole(Role role) {
        this.role = role;
    }

    /** What someone who holds it is in a visit. */
    public Role role() {
        return role;
    }
}
