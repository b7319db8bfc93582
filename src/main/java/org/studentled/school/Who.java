package org.studentled.school;

import java.util.UUID;

/** The person (or the system itself) that acts: role and id, never a name. */
public record Who(Role role, UUID id) {

    private static final UUID NOBODY = new UUID(0, 0);

    public static Who system() {
        return new Who(Role.SYSTEM, NOBODY);
    }

    public static Who teacher(StaffId id) {
        return new Who(Role.TEACHER, id.value());
    }

    public static Who pupil(StudentId id) {
        return new Who(Role.STUDENT, id.value());
    }

    public static Who adult(AdultId id) {
        return new Who(Role.ADULT, id.value());
    }

    public static Who office(StaffId id) {
        return new Who(Role.OFFICE, id.value());
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    public boolean isStaff() {
        return role == Role.TEACHER || role == Role.OFFICE;
    }
}
