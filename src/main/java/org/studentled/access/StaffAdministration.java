package org.studentled.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Caseloads;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.MailAddress;
import org.studentled.school.NotFoundException;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** Inviting people to the staff, and ending what they are; who may is said by {@link StaffAuthority}. */
@Component
public class StaffAdministration {

    private final Staff staff;
    private final StaffRoles staffRoles;
    private final Classes classes;
    private final Students students;
    private final Caseloads caseloads;
    private final StaffAuthority authority;
    private final EndedAccess endedAccess;
    private final SchoolZone zone;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;

    StaffAdministration(
            Staff staff,
            StaffRoles staffRoles,
            Classes classes,
            Students students,
            Caseloads caseloads,
            StaffAuthority authority,
            EndedAccess endedAccess,
            SchoolZone zone,
            AuditLog auditLog,
            ApplicationEventPublisher events) {
        this.staff = staff;
        this.staffRoles = staffRoles;
        this.classes = classes;
        this.students = students;
        this.caseloads = caseloads;
        this.authority = authority;
        this.endedAccess = endedAccess;
        this.zone = zone;
        this.auditLog = auditLog;
        this.events = events;
    }

    /**
     * Whoever is here already under this address becomes it too; their name stays. A second press changes nothing, and
     * sends nothing.
     */
    @Transactional
    public StaffId invite(String name, String email, StaffAppointment appointment, Actor by) {
        String address = MailAddress.typed(email);
        if (!MailAddress.isAddress(address)) {
            throw RequestRefused.invalid("access.office.badEmail");
        }
        requireMay(appointment, by);
        StaffId id = staff.findByEmail(address)
                .map(StaffMember::id)
                .orElseGet(() -> add(name, address, appointment.position(), by));
        appoint(id, appointment, by);
        return id;
    }

    /** What stands in the way of inviting everyone on the list, in its order. */
    public List<StaffList.Fault> faultsOf(StaffList.Reading reading, Actor by) {
        List<StaffList.Fault> faults = new ArrayList<>(reading.faults());
        for (StaffList.Line line : reading.lines()) {
            try {
                requireMay(line.appointment(), by);
                staff.findByEmail(line.email())
                        .ifPresent(member -> requirePossible(member.id(), line.appointment(), by));
            } catch (RequestRefused refused) {
                faults.add(new StaffList.Fault(line.number(), refused));
            }
        }
        faults.sort(Comparator.comparingInt(StaffList.Fault::line));
        return faults;
    }

    /** All of them, or none. */
    @Transactional
    public void inviteAll(List<StaffList.Line> lines, Actor by) {
        lines.forEach(line -> invite(line.name(), line.email(), line.appointment(), by));
    }

    /** Someone who is here already becomes something more, or has another last day. */
    @Transactional
    public void appoint(StaffId id, StaffAppointment appointment, Actor by) {
        requireMay(appointment, by);
        requirePossible(id, appointment, by);
        StaffMember member = staff.get(id);
        if (appointment.position() == StaffPosition.ADMINISTRATOR && appointment.lastDay() != null) {
            // On the day after someone has to be there, too.
            authority.requireOneMore(id);
        }
        if (!apply(id, appointment, by)) {
            return;
        }
        auditLog.record(
                by, "staff-appointed", id.value(), appointment.position().name());
        String email = member.email();
        if (email != null) {
            events.publishEvent(new StaffInvited(id, email, appointment));
        }
    }

    private void requireMay(StaffAppointment appointment, Actor by) {
        authority.requireMayGive(by, appointment.position(), appointment.classId());
        appointment.requireComplete(zone.today());
        ClassId classId = appointment.classId();
        if (classId != null) {
            classes.get(classId);
        }
    }

    private StaffId add(String name, String email, StaffPosition position, Actor by) {
        StaffMember added =
                position == StaffPosition.TEACHER ? staff.addTeacher(name, email) : staff.addForRoles(name, email);
        auditLog.record(by, "staff-added", added.id().value(), null);
        return added.id();
    }

    /** @return whether that is anything new */
    private boolean apply(StaffId id, StaffAppointment appointment, Actor by) {
        Optional<StaffRole> role = appointment.position().role();
        ClassId classId = appointment.classId();
        if (role.isPresent()) {
            boolean held = staffRoles.heldBy(id).stream()
                    .anyMatch(each -> each.equals(new StaffRoles.Held(role.get(), appointment.lastDay())));
            staffRoles.grant(id, role.get(), appointment.lastDay(), by);
            return !held;
        }
        if (classId == null) {
            staff.nameTeacher(id, appointment.lastDay());
            return true;
        }
        Teaching now = findTeaching(classId, id).orElse(null);
        Teaching wanted =
                new Teaching(classId, id, kindIn(now, appointment), appointment.firstDay(), appointment.lastDay());
        classes.assign(wanted);
        return !wanted.equals(now);
    }

    /** The first one who teaches a class leads it. */
    private TeachingKind kindIn(@Nullable Teaching now, StaffAppointment appointment) {
        ClassId classId = appointment.classId();
        boolean led = classId == null
                || classes.teachingsIn(classId).stream()
                        .anyMatch(each -> each.kind() == TeachingKind.LEAD && each.isOn(zone.today()) && each != now);
        return appointment.position().kind().orElse(led ? TeachingKind.CO_TEACHER : TeachingKind.LEAD);
    }

    private void requirePossible(StaffId id, StaffAppointment appointment, Actor by) {
        authority.requireOther(by, id);
        if (endedAccess.isEnded(id.value())) {
            throw RequestRefused.conflict("access.staff.accessEnded");
        }
        ClassId classId = appointment.classId();
        if (classId != null && classes.kindOf(id, classId).equals(Optional.of(TeachingKind.LEAD))) {
            throw RequestRefused.conflict("access.staff.leads");
        }
    }

    private Optional<Teaching> findTeaching(ClassId classId, StaffId id) {
        return classes.teachingsOf(id).stream()
                .filter(each -> each.classId().equals(classId))
                .findFirst();
    }

    @Transactional
    public void endRole(StaffId id, StaffRole role, Actor by) {
        authority.requireMayEnd(by, id, role);
        staffRoles.end(id, role);
        auditLog.record(by, "staff-role-ended", id.value(), role.name());
    }

    /** What the school said of them as a teacher without a class. */
    @Transactional
    public void endTeacher(StaffId id, Actor by) {
        authority.requireMayGive(by, StaffPosition.TEACHER, null);
        authority.requireOther(by, id);
        LocalDate yesterday = zone.today().minusDays(1);
        staff.nameTeacher(id, yesterday);
        auditLog.record(by, "staff-role-ended", id.value(), Role.TEACHER.name());
    }

    @Transactional
    public void endTeaching(ClassId classId, StaffId id, Actor by) {
        authority.requireMayEndTeaching(by, id, classId);
        if (findTeaching(classId, id).isEmpty()) {
            throw new NotFoundException("teaching", id.value());
        }
        classes.endTeaching(classId, id);
        auditLog.record(by, "teaching-ended", id.value(), classId.toString());
    }

    @Transactional
    public void endAccess(StaffId id, Actor by) {
        authority.requireMayDecideAccess(by, id);
        if (staffRoles.holds(id, StaffRole.ADMINISTRATOR) && !by.id().equals(id.value())) {
            authority.requireOneMore(id);
        }
        endedAccess.end(Actor.teacher(staff.get(id).id()), by);
    }

    @Transactional
    public void restoreAccess(StaffId id, Actor by) {
        authority.requireMayDecideAccess(by, id);
        endedAccess.restore(Actor.teacher(staff.get(id).id()), by);
    }

    @Transactional
    public void choose(StaffId counselor, StudentId student, Actor by) {
        if (!staffRoles.holds(counselor, StaffRole.COUNSELOR)) {
            throw RequestRefused.conflict("access.staff.noCounselor");
        }
        authority.requireOther(by, counselor);
        caseloads.add(counselor, students.get(student).id());
        auditLog.record(by, "caseload-added", student.value(), counselor.toString());
    }

    @Transactional
    public void remove(StaffId counselor, StudentId student, Actor by) {
        if (!caseloads.includes(counselor, student)) {
            throw new NotFoundException("student of the caseload", student.value());
        }
        caseloads.remove(counselor, student);
        auditLog.record(by, "caseload-removed", student.value(), counselor.toString());
    }
}
