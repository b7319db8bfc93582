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
import org.studentled.school.KnownAs;
import org.studentled.school.Roster;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.TeachingSource;

/** Brings a class in line with the roster of its LMS course. */
@Component
class CourseMembers {

    private final Classes classes;
    private final Students students;
    private final Pupils pupils;
    private final KnownAs knownAs;
    private final Names names;

    CourseMembers(Classes classes, Students students, Pupils pupils, KnownAs knownAs, Names names) {
        this.knownAs = knownAs;
        this.classes = classes;
        this.students = students;
        this.pupils = pupils;
        this.names = names;
    }

    @Transactional
    Roster.Reading follow(ClassId id, String issuer, MemberList list) {
        classes.hold(id);
        var present = new HashSet<StudentId>();
        var came = 0;
        for (var member : list.members()) {
            if (isPupil(member) && !teaches(id, issuer, member)) {
                var presence = pupils.present(
                        id,
                        member.subject(),
                        names.full(member.name(), member.givenName(), member.familyName()),
                        names.call(member.givenName()));
                present.add(presence.student());
                came += presence.came() ? 1 : 0;
            }
        }
        // A list without a single child is a list withheld, not a class that left in one night.
        var left = list.complete() && !present.isEmpty() ? departed(id, present) : 0;
        return new Roster.Reading(came, left, list.complete());
    }

    /** Who stood on the list as a teacher before and does no more teaches the class no more. */
    @Transactional
    void followTeachers(ClassId id, String issuer, MemberList list) {
        if (!list.complete()) {
            return;
        }
        Set<StaffId> listed = list.members().stream()
                .filter(member -> member.status() == Member.Status.ACTIVE
                        && member.roles().instructor())
                .flatMap(member -> knownAs.staffOf(issuer, member.subject()).stream())
                .collect(Collectors.toSet());
        classes.teachersListed(id, listed, TeachingSource.LMS);
    }

    private int departed(ClassId id, Set<StudentId> present) {
        var gone = students.in(id).stream()
                .filter(student -> !present.contains(student.id()))
                // Children the teacher typed in are the teacher's, not the LMS's.
                .filter(student -> pupils.subjectOf(student).isPresent())
                .map(Student::id)
                .toList();
        gone.forEach(pupils::leftByList);
        return gone.size();
    }

    // Moodle calls a non-editing teacher a learner here, though not at launch.
    private boolean teaches(ClassId id, String issuer, Member member) {
        return knownAs.staffOf(issuer, member.subject())
                .filter(known -> classes.teaches(known, id))
                .isPresent();
    }

    private static boolean isPupil(Member member) {
        return member.status() == Member.Status.ACTIVE
                && member.roles().learner()
                && !member.roles().instructor();
    }
}
