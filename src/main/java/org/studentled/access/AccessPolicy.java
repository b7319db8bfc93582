package org.studentled.access;

import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.Caseloads;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.TeachingKind;

/** Decides what each person may open; a refusal answers with a sentence. */
@Component
public class AccessPolicy {

    private final Classes classes;
    private final Students students;
    private final Households households;
    private final Caseloads caseloads;

    AccessPolicy(Classes classes, Students students, Households households, Caseloads caseloads) {
        this.caseloads = caseloads;
        this.classes = classes;
        this.students = students;
        this.households = households;
    }

    public void requireTeacherOfClass(Actor actor, ClassId id) {
        require(teaches(actor, id), "access.denied.class");
    }

    public void requireTeacherOf(Actor actor, StudentId id) {
        require(teachesStudent(actor, id), "access.denied.student");
    }

    public void requireStudent(Actor actor, StudentId id) {
        require(is(actor, id), "access.denied.notTheStudent");
    }

    public void requireStudentOrTeacher(Actor actor, StudentId id) {
        require(is(actor, id) || teachesStudent(actor, id), "access.denied.student");
    }

    /** The class's own students and its teachers: what the whole class may see. */
    public void requireMemberOfClass(Actor actor, ClassId id) {
        boolean student = actor.is(Role.STUDENT)
                && students.find(new StudentId(actor.id()))
                        .filter(one -> one.isHere() && one.classId().equals(id))
                        .isPresent();
        require(student || teaches(actor, id), "access.denied.class");
    }

    public void requireStaff(Actor actor) {
        require(actor.isStaff(), "access.denied.staff");
    }

    public void requireOffice(Actor actor) {
        require(actor.is(Role.OFFICE), "access.denied.office");
    }

    /** The school's settings, platforms and keys: no children's work, and no contacts. */
    public void requireAdministrator(Actor actor) {
        require(actor.is(Role.ADMINISTRATOR), "access.denied.administrator");
    }

    public void requireOfficeOrAdministrator(Actor actor) {
        require(actor.is(Role.OFFICE) || actor.is(Role.ADMINISTRATOR), "access.denied.office");
    }

    /** Reports and boards of every class, and no portfolio. */
    public void requirePrincipal(Actor actor) {
        require(actor.is(Role.PRINCIPAL), "access.denied.principal");
    }

    public void requireTeacherOfClassOrPrincipal(Actor actor, ClassId id) {
        require(actor.is(Role.PRINCIPAL) || teaches(actor, id), "access.denied.class");
    }

    public void requireCounselor(Actor actor) {
        require(actor.is(Role.COUNSELOR), "access.denied.counselor");
    }

    /** A counselor reads what their chosen students made, and nothing of any other student. */
    public void requireCounselorOf(Actor actor, StudentId id) {
        require(counsels(actor, id), "access.denied.caseload");
    }

    public void requireTeacherOrCounselorOf(Actor actor, StudentId id) {
        require(teachesStudent(actor, id) || counsels(actor, id), "access.denied.student");
    }

    public void requireSpecialist(Actor actor) {
        require(actor.is(Role.SPECIALIST), "access.denied.specialist");
    }

    /** A specialist adds pages and notes for the students of their classes, and sees no families. */
    public void requireSpecialistOfClass(Actor actor, ClassId id) {
        require(assists(actor, id), "access.denied.class");
    }

    public void requireSpecialistOf(Actor actor, StudentId id) {
        require(assistsStudent(actor, id), "access.denied.student");
    }

    public void requireTeacherOrSpecialistOf(Actor actor, StudentId id) {
        require(teachesStudent(actor, id) || assistsStudent(actor, id), "access.denied.student");
    }

    public void requireTeacherOrSpecialistOfClass(Actor actor, ClassId id) {
        require(teaches(actor, id) || assists(actor, id), "access.denied.class");
    }

    /** The office keeps the contacts and times of every class, and sees no portfolio. */
    public void requireTeacherOfClassOrOffice(Actor actor, ClassId id) {
        require(actor.is(Role.OFFICE) || teaches(actor, id), "access.denied.class");
    }

    /** The adult of a link sees the children of their own household, and no other. */
    public void requireFamilyOf(AdultId adult, StudentId student) {
        require(households.studentsOf(households.adult(adult).householdId()).contains(student), "access.denied.family");
    }

    private boolean teachesStudent(Actor actor, StudentId id) {
        return actor.is(Role.TEACHER) && teaches(actor, students.get(id).classId());
    }

    private boolean teaches(Actor actor, ClassId id) {
        return actor.is(Role.TEACHER) && classes.teaches(new StaffId(actor.id()), id);
    }

    private boolean counsels(Actor actor, StudentId id) {
        return actor.is(Role.COUNSELOR) && caseloads.includes(new StaffId(actor.id()), id);
    }

    private boolean assistsStudent(Actor actor, StudentId id) {
        return actor.is(Role.SPECIALIST) && assists(actor, students.get(id).classId());
    }

    private boolean assists(Actor actor, ClassId id) {
        return actor.is(Role.SPECIALIST)
                && classes.kindOf(new StaffId(actor.id()), id)
                        .filter(kind -> kind == TeachingKind.SPECIALIST)
                        .isPresent();
    }

    private static boolean is(Actor actor, StudentId id) {
        return actor.is(Role.STUDENT) && actor.id().equals(id.value());
    }

    private static void require(boolean may, String otherwise) {
        if (!may) {
            throw RequestRefused.notAllowed(otherwise);
        }
    }
}
