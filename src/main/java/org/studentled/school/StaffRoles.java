package org.studentled.school;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of staff are today: by the roles they were given, and by the classes they teach.
 *
 * <p>What has a last day gives nothing from the morning after, without anyone pressing anything.
 */
@Component
public class StaffRoles {

    private static final String HELD = "(r.ends_on is null or r.ends_on >= :today)";

    private final JdbcClient db;
    private final SchoolZone zone;
    private final Clock clock;

    StaffRoles(JdbcClient db, SchoolZone zone, Clock clock) {
        this.db = db;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Given again, it has the new last day.
     *
     * @param lastDay null for without end
     */
    @Transactional
    public void grant(StaffId staff, StaffRole role, @Nullable LocalDate lastDay, Actor by) {
        UUID giver = by.isStaff() ? by.id() : null;
        Timestamp now = Timestamp.from(clock.instant());
        int changed = db.sql("update staff_role set ends_on = :end, granted_by = :by, granted_at = :now"
                        + " where staff_id = :staff and role = :role")
                .param("staff", staff.value())
                .param("role", role.name())
                .param("end", lastDay, Types.DATE)
                .param("by", giver, Types.OTHER)
                .param("now", now)
                .update();
        if (changed == 0) {
            db.sql("insert into staff_role (staff_id, role, ends_on, granted_by, granted_at)"
                            + " values (:staff, :role, :end, :by, :now)")
                    .param("staff", staff.value())
                    .param("role", role.name())
                    .param("end", lastDay, Types.DATE)
                    .param("by", giver, Types.OTHER)
                    .param("now", now)
                    .update();
        }
    }

    /** At once: their last day was yesterday. A second call changes nothing. */
    @Transactional
    public void end(StaffId staff, StaffRole role) {
        LocalDate today = zone.today();
        db.sql("update staff_role set ends_on = :end where staff_id = :staff and role = :role"
                        + " and (ends_on is null or ends_on >= :today)")
                .param("staff", staff.value())
                .param("role", role.name())
                .param("end", Date.valueOf(today.minusDays(1)))
                .param("today", Date.valueOf(today))
                .update();
    }

    public boolean holds(StaffId staff, StaffRole role) {
        return rolesOf(staff).contains(role.role());
    }

    /** Who holds the role today, by name. */
    public List<StaffId> holdersOf(StaffRole role) {
        return db
                .sql("select s.id from staff s join staff_role r on r.staff_id = s.id where r.role = :role and " + HELD
                        + " order by s.name, s.id")
                .param("role", role.name())
                .param("today", Date.valueOf(zone.today()))
                .query(UUID.class)
                .list()
                .stream()
                .map(StaffId::new)
                .toList();
    }

    /**
     * As what they may use the screens today, in the order of {@link Role}; empty when all they were is over.
     *
     * <p>Whom the school named as a teacher is one even before they open a class, unless they are something else.
     */
    public Set<Role> rolesOf(StaffId staff) {
        Standing standing = standings(List.of(staff.value())).get(staff.value());
        return standing == null ? Set.of() : standing.roles();
    }

    /** What was given them, and until when; what is over too. */
    public List<Held> heldBy(StaffId staff) {
        return db.sql("select role, ends_on from staff_role where staff_id = :staff order by role")
                .param("staff", staff.value())
                .query((row, number) ->
                        new Held(StaffRole.valueOf(row.getString("role")), row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** Until when the school says that they are a teacher, whether they have a class or not; empty if it doesn't. */
    public Optional<Named> namedTeacher(StaffId staff) {
        return db.sql("select teacher_until from staff where id = :staff and came_from = 'SCHOOL'")
                .param("staff", staff.value())
                .query((row, number) -> new Named(row.getObject("teacher_until", LocalDate.class)))
                .optional();
    }

    /** Who holds the role without end; no one else changes who holds it before this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StaffId> lockLasting(StaffRole role) {
        return db
                .sql(
                        "select staff_id from staff_role where role = :role and ends_on is null order by staff_id for update")
                .param("role", role.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(StaffId::new)
                .toList();
    }

    /** When the last of what they were ended; empty for whoever is something still, or never was. */
    public Optional<LocalDate> lastDayOf(StaffId staff) {
        return day(
                staff,
                "select max(d) from (select ends_on d from staff_role where staff_id = :staff and ends_on < :today"
                        + " union all select ends_on from class_staff where staff_id = :staff and ends_on < :today"
                        + " union all select teacher_until from staff where id = :staff and teacher_until < :today) days");
    }

    /** When the first of what they will be begins; empty for whoever is something already. */
    public Optional<LocalDate> firstDayOf(StaffId staff) {
        return day(staff, "select min(starts_on) from class_staff where staff_id = :staff and starts_on > :today");
    }

    private Optional<LocalDate> day(StaffId staff, String sql) {
        return rolesOf(staff).isEmpty()
                ? db.sql(sql)
                        .param("staff", staff.value())
                        .param("today", Date.valueOf(zone.today()))
                        .query(LocalDate.class)
                        .optional()
                : Optional.empty();
    }

    /** The same of many; who is nothing today is not in it. */
    public Map<StaffId, Set<Role>> rolesOf(Collection<StaffId> staff) {
        if (staff.isEmpty()) {
            return Map.of();
        }
        Map<StaffId, Set<Role>> roles = new HashMap<>();
        standings(staff.stream().map(StaffId::value).toList())
                .forEach((id, standing) -> roles.put(new StaffId(id), standing.roles()));
        return roles;
    }

    /** Whether they may use the screens today as what they are in their visit. */
    public boolean mayAct(Actor actor) {
        return !mayAct(List.of(actor)).isEmpty();
    }

    /** Those who may; whoever is no member of staff is not asked about. */
    public Set<Actor> mayAct(Collection<Actor> actors) {
        List<UUID> ids = actors.stream().filter(Actor::isStaff).map(Actor::id).toList();
        Map<UUID, Standing> standings = ids.isEmpty() ? Map.of() : standings(ids);
        return actors.stream()
                .filter(actor -> !actor.isStaff() || mayAct(actor, standings.get(actor.id())))
                .collect(Collectors.toSet());
    }

    private static boolean mayAct(Actor actor, @Nullable Standing standing) {
        return standing != null
                && (standing.roles().contains(actor.role())
                        || actor.is(Role.TEACHER) && standing.mayComeFromTheirLms());
    }

    private Map<UUID, Standing> standings(List<UUID> ids) {
        LocalDate today = zone.today();
        Map<UUID, Standing> standings = new HashMap<>();
        db.sql("select s.id, s.came_from, s.teacher_until, r.role,"
                        + " (select count(*) from class_staff c where c.staff_id = s.id and c.kind <> 'SPECIALIST' and "
                        + ClassTeachers.CURRENT + ") teaches,"
                        + " (select count(*) from class_staff c where c.staff_id = s.id and c.kind = 'SPECIALIST' and "
                        + ClassTeachers.CURRENT + ") assists,"
                        + " (select count(*) from class_staff c where c.staff_id = s.id and c.ends_on < :today) ended"
                        + " from staff s left join staff_role r on r.staff_id = s.id and " + HELD
                        + " where s.id in (:ids)")
                .param("ids", ids)
                .param("today", Date.valueOf(today))
                .query((ResultSet row) -> add(standings, row, today));
        return standings;
    }

    private static void add(Map<UUID, Standing> standings, ResultSet row, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Standing standing = standings.get(id);
        if (standing == null) {
            String source = row.getString("came_from");
            Date until = row.getDate("teacher_until");
            standing = new Standing(
                    EnumSet.noneOf(StaffRole.class),
                    row.getInt("teaches") > 0,
                    row.getInt("assists") > 0,
                    row.getInt("ended") > 0,
                    source.equals("LMS"),
                    source.equals("SCHOOL")
                            && (until == null || !until.toLocalDate().isBefore(today)));
            standings.put(id, standing);
        }
        String role = row.getString("role");
        if (role != null) {
            standing.given().add(StaffRole.valueOf(role));
        }
    }

    /**
     * A role that was given.
     *
     * @param lastDay null for without end
     */
    public record Held(StaffRole role, @Nullable LocalDate lastDay) {

        public boolean isOver(LocalDate today) {
            return lastDay != null && lastDay.isBefore(today);
        }
    }

    /**
     * That the school calls someone a teacher.
     *
     * @param lastDay null for without end
     */
    public record Named(@Nullable LocalDate lastDay) {

        public boolean isOver(LocalDate today) {
            return lastDay != null && lastDay.isBefore(today);
        }
    }

    /**
     * How someone stands at the school today.
     *
     * @param named by the school as a teacher, whether they have a class or not
     */
    private record Standing(
            Set<StaffRole> given, boolean teaches, boolean assists, boolean hasEnded, boolean fromLms, boolean named) {

        Set<Role> roles() {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            given.forEach(each -> roles.add(each.role()));
            if (assists) {
                roles.add(Role.SPECIALIST);
            }
            if (teaches || named && roles.isEmpty()) {
                roles.add(Role.TEACHER);
            }
            return roles;
        }

        /** An LMS or the school may bring a teacher before there is a class. */
        boolean mayComeFromTheirLms() {
            return (fromLms || named) && !hasEnded;
        }
    }
}
