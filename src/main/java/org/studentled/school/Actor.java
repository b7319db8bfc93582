package org.studentled.school;

import java.util.UUID;

/** The person (or the system itself) that acts: role and id, never a name. */
public record Actor(Role role, UUID id) {

    private static final UUID NO_ONE = new UUID(0, 0);

    public static Actor system() {
        return new Actor(Role.SYSTEM, NO_ONE);
    }

    public static Actor teacher(StaffId id) {
        return new Actor(Role.TEACHER, id.value());
    }

    public static Actor student(StudentId id) {
        return new Actor(Role.STUDENT, id.value());
    }

    public static Actor adult(AdultId id) {
        return new Actor(Role.ADULT, id.value());
    }

    public static Actor office(StaffId id) {
        return new Actor(Role.OFFICE, id.value());
    }

    public static Actor administrator(StaffId id) {
        return new Actor(Role.ADMINISTRATOR, id.value());
    }

    public static Actor principal(StaffId id) {
        return new Actor(Role.PRINCIPAL, id.value());
    }

    public static Actor counselor(StaffId id) {
        return new Actor(Role.COUNSELOR, id.value());
    }

    public static Actor specialist(StaffId id) {
        return new Actor(Role.SPECIALIST, id.value());
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    public boolean isStaff() {
        return role.isStaff();
    }
}
