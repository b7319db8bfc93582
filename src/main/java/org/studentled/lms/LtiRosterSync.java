package org.studentled.lms;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.ltijava.Member;
import org.studentled.ltijava.MemberList;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Roster;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;

/** Brings a class in line with the roster of its LMS course. */
@Component
class LtiRosterSync {

    private final Classes classes;
    private final Students students;
    private final LtiStudents ltiStudents;
    private final ExternalIds externalIds;
    private final DisplayNames displayNames;

    LtiRosterSync(
            Classes classes,
            Students students,
            LtiStudents ltiStudents,
            ExternalIds externalIds,
            DisplayNames displayNames) {
        this.externalIds = externalIds;
        this.classes = classes;
        this.students = students;
        this.ltiStudents = ltiStudents;
        this.displayNames = displayNames;
    }

    @Transactional
    Roster.Reading sync(ClassId id, String issuer, MemberList list) {
        classes.lock(id);
        var present = new HashSet<StudentId>();
        var came = 0;
        for (var member : list.members()) {
            if (isStudent(member) && !teaches(id, issuer, member)) {
                var presence = ltiStudents.present(
                        id,
                        member.subject(),
                        displayNames.fullName(member.name(), member.givenName(), member.familyName()),
                        displayNames.callName(member.givenName()));
                present.add(presence.student());
                came += presence.came() ? 1 : 0;
            }
        }
        // A list without a single child is a list withheld, not a class that left in one night.
        var left = list.complete() && !present.isEmpty() ? removeAbsent(id, present) : 0;
        return new Roster.Reading(came, left, list.complete());
    }

    /** Who stood on the list as a teacher before and does no more teaches the class no more. */
    @Transactional
    void syncTeachers(ClassId id, String issuer, MemberList list) {
        if (!list.complete()) {
            return;
        }
        Set<StaffId> listed = list.members().stream()
                .filter(member -> member.status() == Member.Status.ACTIVE
                        && member.roles().instructor())
                .flatMap(member -> externalIds.staffOf(issuer, member.subject()).stream())
                .collect(Collectors.toSet());
        classes.syncTeachers(id, listed, TeachingSource.LMS);
    }

    private int removeAbsent(ClassId id, Set<StudentId> present) {
        var gone = students.in(id).stream()
                .filter(student -> !present.contains(student.id()))
                // Children the teacher typed in are the teacher's, not the LMS's.
                .filter(student -> ltiStudents.subjectOf(student).isPresent())
                .map(Student::id)
                .toList();
        gone.forEach(ltiStudents::markLeft);
        return gone.size();
    }

    // Moodle calls a non-editing teacher a learner here, though not at launch.
    private boolean teaches(ClassId id, String issuer, Member member) {
        return externalIds
                .staffOf(issuer, member.subject())
                .filter(known -> classes.teaches(known, id))
                .isPresent();
    }

    private static boolean isStudent(Member member) {
        return member.status() == Member.Status.ACTIVE
                && member.roles().learner()
                && !member.roles().instructor();
    }
}
