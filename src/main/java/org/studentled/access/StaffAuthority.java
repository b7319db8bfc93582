package org.studentled.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.TeachingKind;

/**
 * Who may make whom what: an administrator the office, administrators, principals and counselors; the office everyone in
 * a class; a teacher a co-teacher or a substitute in their own class. No one raises themselves.
 */
@Component
public class StaffAuthority {

    private static final Set<StaffPosition> IN_CLASSES = EnumSet.of(
            StaffPosition.TEACHER, StaffPosition.CO_TEACHER, StaffPosition.SUBSTITUTE, StaffPosition.SPECIALIST);
    private static final Set<StaffPosition> BY_TEACHERS =
            EnumSet.of(StaffPosition.CO_TEACHER, StaffPosition.SUBSTITUTE);

    private final Classes classes;
    private final StaffRoles staffRoles;
    private final EndedAccess endedAccess;

    StaffAuthority(Classes classes, StaffRoles staffRoles, EndedAccess endedAccess) {
        this.endedAccess = endedAccess;
        this.classes = classes;
        this.staffRoles = staffRoles;
    }

    /** As what someone may invite others, in the order in which they are offered. */
    public Set<StaffPosition> givenBy(Role role) {
        return switch (role) {
            case OFFICE -> IN_CLASSES;
            case ADMINISTRATOR ->
                Stream.of(StaffPosition.values())
                        .filter(position -> position.role().isPresent())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StaffPosition.class)));
            case TEACHER -> BY_TEACHERS;
            default -> Set.of();
        };
    }

    void requireMayGive(Actor by, StaffPosition position, @Nullable ClassId classId) {
        require(givenBy(by.role()).contains(position), "access.staff.notYours");
        if (by.is(Role.TEACHER)) {
            require(classId != null && isOwn(by, classId), "access.denied.class");
        }
    }

    void requireOther(Actor by, StaffId staff) {
        if (by.id().equals(staff.value())) {
            throw RequestRefused.conflict("access.staff.yourself");
        }
    }

    void requireMayEnd(Actor by, StaffId staff, StaffRole role) {
        require(by.is(Role.ADMINISTRATOR), "access.staff.notYours");
        requireOther(by, staff);
        if (role == StaffRole.ADMINISTRATOR) {
            requireOneMore(staff);
        }
    }

    /** A teacher ends whom they may invite; the lead of a class only the office. */
    void requireMayEndTeaching(Actor by, StaffId staff, ClassId classId) {
        requireOther(by, staff);
        if (!by.is(Role.OFFICE)) {
            require(by.is(Role.TEACHER) && isOwn(by, classId), "access.denied.class");
            require(
                    classes.teachingsIn(classId).stream()
                            .filter(each -> each.staff().equals(staff))
                            .allMatch(each ->
                                    each.kind() == TeachingKind.CO_TEACHER || each.kind() == TeachingKind.SUBSTITUTE),
                    "access.staff.leadStays");
        }
    }

    /** What opens everything is taken away, and given back, by those who have it. */
    void requireMayDecideAccess(Actor by, StaffId staff) {
        require(
                by.is(Role.ADMINISTRATOR) || by.is(Role.OFFICE) && !staffRoles.holds(staff, StaffRole.ADMINISTRATOR),
                "access.staff.administrators");
    }

    /** Two who take each other's place away at the same moment come one after the other. */
    void requireOneMore(StaffId staff) {
        boolean last = staffRoles.lockLasting(StaffRole.ADMINISTRATOR).stream()
                .filter(holder -> !endedAccess.isEnded(holder.value()))
                .allMatch(staff::equals);
        if (last) {
            throw RequestRefused.conflict("access.staff.lastAdministrator");
        }
    }

    private boolean isOwn(Actor by, ClassId classId) {
        return classes.kindOf(new StaffId(by.id()), classId)
                .filter(kind -> kind == TeachingKind.LEAD || kind == TeachingKind.CO_TEACHER)
                .isPresent();
    }

    private static void require(boolean may, String otherwise) {
        if (!may) {
            throw RequestRefused.notAllowed(otherwise);
        }
    }
}
