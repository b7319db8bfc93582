package org.studentled.access;

import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Decides what each person may open; a refusal answers with a sentence. */
@Component
public class Doors {

    private final Classes classes;
    private final Students students;
    private final Households households;

    Doors(Classes classes, Students students, Households households) {
        this.classes = classes;
        this.students = students;
        this.households = households;
    }

    public void teachesClass(Who who, ClassId id) {
        open(teaches(who, id), "access.denied.class");
    }

    public void teaches(Who who, StudentId id) {
        open(teachesStudent(who, id), "access.denied.student");
    }

    public void isPupil(Who who, StudentId id) {
        open(is(who, id), "access.denied.notTheStudent");
    }

    public void isPupilOrTeaches(Who who, StudentId id) {
        open(is(who, id) || teachesStudent(who, id), "access.denied.student");
    }

    /** The class's own students and its teachers: what the whole class may see. */
    public void belongsToClass(Who who, ClassId id) {
        boolean pupil = who.is(Role.STUDENT)
                && students.find(new StudentId(who.id()))
                        .filter(student -> student.isHere() && student.classId().equals(id))
                        .isPresent();
        open(pupil || teaches(who, id), "access.denied.class");
    }

    public void isStaff(Who who) {
        open(who.isStaff(), "access.denied.staff");
    }

    public void isOffice(Who who) {
        open(who.is(Role.OFFICE), "access.denied.office");
    }

    /** The office keeps the contacts and times of every class, and sees no portfolio. */
    public void teachesClassOrIsOffice(Who who, ClassId id) {
        open(who.is(Role.OFFICE) || teaches(who, id), "access.denied.class");
    }

    /** The adult of a link sees the children of their own household, and no other. */
    public void isFamilyOf(AdultId adult, StudentId child) {
        open(households.childrenOf(households.adult(adult).householdId()).contains(child), "access.denied.family");
    }

    private boolean teachesStudent(Who who, StudentId id) {
        return who.is(Role.TEACHER) && teaches(who, students.get(id).classId());
    }

    private boolean teaches(Who who, ClassId id) {
        return who.is(Role.TEACHER) && classes.teaches(new StaffId(who.id()), id);
    }

    private static boolean is(Who who, StudentId id) {
        return who.is(Role.STUDENT) && who.id().equals(id.value());
    }

    private static void open(boolean may, String otherwise) {
        if (!may) {
            throw new Refusal(403, otherwise);
        }
    }
}
