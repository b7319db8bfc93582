package org.studentled.school;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work at the school. */
@Component
public class Staff {

    private final StaffTable table;
    private final StaffRoles roles;

    Staff(StaffTable table, StaffRoles roles) {
        this.table = table;
        this.roles = roles;
    }

    @Transactional
    public StaffMember addTeacher(String name, @Nullable String email) {
        return table.save(StaffMember.named(name, email));
    }

    @Transactional
    public StaffMember addOffice(String name, @Nullable String email) {
        return add(name, email, StaffRole.OFFICE);
    }

    @Transactional
    public StaffMember addAdministrator(String name, @Nullable String email) {
        return add(name, email, StaffRole.ADMINISTRATOR);
    }

    /** Someone with this role and no other, without end. */
    @Transactional
    public StaffMember add(String name, @Nullable String email, StaffRole role) {
        StaffMember member = addForRoles(name, email);
        roles.grant(member.id(), role, null, Actor.system());
        return member;
    }

    /** They are known by the roles and classes they will have, and by nothing else. */
    @Transactional
    public StaffMember addForRoles(String name, @Nullable String email) {
        StaffMember member = table.save(StaffMember.named(name, email));
        table.cameFrom(member.id().value(), "ROLE");
        return member;
    }

    /**
     * The school itself says that they are a teacher, whether they have a class or not.
     *
     * @param lastDay null for without end
     */
    @Transactional
    public void nameTeacher(StaffId id, @Nullable LocalDate lastDay) {
        table.nameTeacher(id.value(), lastDay == null ? null : Date.valueOf(lastDay));
    }

    @Transactional
    public StaffMember rename(StaffId id, String name) {
        return table.save(get(id).renamed(name));
    }

    /** Many at once; who is not known is not in it. */
    public Map<StaffId, StaffMember> byId(Collection<StaffId> ids) {
        return table.findAllById(ids).stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    public StaffMember get(StaffId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("member of staff", id.value()));
    }

    public Optional<StaffMember> findByEmail(String email) {
        return table.findByEmail(MailAddress.folded(email));
    }

    /** An LMS brought them: they are known by its word alone. */
    @Transactional
    public void cameFromLms(StaffId id) {
        table.cameFrom(id.value(), "LMS");
    }

    /** Someone who is anything here today: who came from an LMS and teaches no class any more has left. */
    public boolean isVouchedFor(StaffId id) {
        return !roles.rolesOf(id).isEmpty();
    }

    /** Who holds the role today, by name. */
    public List<StaffMember> with(StaffRole role) {
        List<StaffId> holders = roles.holdersOf(role);
        Map<StaffId, StaffMember> members = byId(holders);
        return holders.stream()
                .flatMap(id -> Stream.ofNullable(members.get(id)))
                .toList();
    }

    /**
     * By name.
     *
     * @param words a part of a name or an email address; empty for all
     * @param most at most so many
     * @param skipped so many of those that come before
     */
    public List<StaffMember> search(String words, int most, long skipped) {
        String escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return table.search("%" + escaped + "%", most, skipped);
    }
}
