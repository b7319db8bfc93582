package org.studentled.school;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which member of staff works in which class, as what, and from which day to which. */
@Component
class ClassTeachers {

    /** A condition on a row {@code c} of {@code class_staff}: it holds on the day {@code :today}. */
    static final String CURRENT =
            "(c.starts_on is null or c.starts_on <= :today) and (c.ends_on is null or c.ends_on >= :today)";

    private static final String LEAD_FIRST =
            " order by case c.kind when 'LEAD' then 1 when 'CO_TEACHER' then 2 when 'SUBSTITUTE' then 3 else 4 end,"
                    + " c.since nulls first, c.staff_id";

    private final JdbcClient db;
    private final SchoolZone zone;
    private final Clock clock;

    ClassTeachers(JdbcClient db, SchoolZone zone, Clock clock) {
        this.db = db;
        this.zone = zone;
        this.clock = clock;
    }

    Date today() {
        return Date.valueOf(zone.today());
    }

    /**
     * Whom the school itself has named stays named, and whom it has ended stays ended, whatever an LMS says later. The
     * first one leads the class.
     */
    void add(ClassId id, StaffId staff, TeachingSource source) {
        Optional<Teaching> known = find(id, staff);
        if (known.isEmpty()) {
            insert(new Teaching(id, staff, nextKind(id), null, null), source);
        } else if (source == TeachingSource.SCHOOL
                && !(known.get().isOn(zone.today()) && known.get().kind().isTeacher())) {
            assign(new Teaching(id, staff, nextKind(id), null, null));
        } else {
            db.sql("update class_staff set source = :source where class_id = :class and staff_id = :staff"
                            + " and (source is null or :source = 'SCHOOL') and (source is null or source <> :source)")
                    .param("class", id.value())
                    .param("staff", staff.value())
                    .param("source", source.name())
                    .update();
        }
    }

    void assign(Teaching teaching) {
        int known = db.sql("update class_staff set kind = :kind, starts_on = :first, ends_on = :last, source = 'SCHOOL'"
                        + " where class_id = :class and staff_id = :staff")
                .param("class", teaching.classId().value())
                .param("staff", teaching.staff().value())
                .param("kind", teaching.kind().name())
                .param("first", teaching.firstDay(), Types.DATE)
                .param("last", teaching.lastDay(), Types.DATE)
                .update();
        if (known == 0) {
            insert(teaching, TeachingSource.SCHOOL);
        }
    }

    /** @return whether it was not over before */
    boolean end(ClassId id, StaffId staff) {
        return db.sql("update class_staff set ends_on = :end, source = 'SCHOOL' where class_id = :class"
                                + " and staff_id = :staff and (ends_on is null or ends_on >= :today)")
                        .param("class", id.value())
                        .param("staff", staff.value())
                        .param("end", Date.valueOf(zone.today().minusDays(1)))
                        .param("today", today())
                        .update()
                > 0;
    }

    private void insert(Teaching teaching, TeachingSource source) {
        db.sql("insert into class_staff (class_id, staff_id, since, source, kind, starts_on, ends_on)"
                        + " values (:class, :staff, :since, :source, :kind, :first, :last)")
                .param("class", teaching.classId().value())
                .param("staff", teaching.staff().value())
                .param("since", Timestamp.from(clock.instant()))
                .param("source", source.name())
                .param("kind", teaching.kind().name())
                .param("first", teaching.firstDay(), Types.DATE)
                .param("last", teaching.lastDay(), Types.DATE)
                .update();
    }

    private TeachingKind nextKind(ClassId id) {
        boolean led = in(id).stream().anyMatch(each -> each.kind() == TeachingKind.LEAD && each.isOn(zone.today()));
        return led ? TeachingKind.CO_TEACHER : TeachingKind.LEAD;
    }

    /** @return whether they taught the class by this word, or by one that was not written down */
    boolean remove(ClassId id, StaffId staff, TeachingSource source) {
        return db.sql("delete from class_staff where class_id = :class and staff_id = :staff"
                                + " and (source is null or source = :source)")
                        .param("class", id.value())
                        .param("staff", staff.value())
                        .param("source", source.name())
                        .update()
                > 0;
    }

    void listed(ClassId id, StaffId staff, TeachingSource source) {
        db.sql(
                        "update class_staff set listed = true where class_id = :class and staff_id = :staff and source = :source")
                .param("class", id.value())
                .param("staff", staff.value())
                .param("source", source.name())
                .update();
    }

    /** Those who once stood as teachers on a class list of this source. */
    List<StaffId> listedOf(ClassId id, TeachingSource source) {
        return db
                .sql("select staff_id from class_staff where class_id = :class and source = :source and listed")
                .param("class", id.value())
                .param("source", source.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(StaffId::new)
                .toList();
    }

    Optional<TeachingKind> kindOf(ClassId id, StaffId staff) {
        return find(id, staff).filter(each -> each.isOn(zone.today())).map(Teaching::kind);
    }

    private Optional<Teaching> find(ClassId id, StaffId staff) {
        return db.sql("select * from class_staff c where class_id = :class and staff_id = :staff")
                .param("class", id.value())
                .param("staff", staff.value())
                .query(ClassTeachers::read)
                .optional();
    }

    /** Empty for whoever taught it before this was written down, and for whoever does not. */
    Optional<Instant> since(ClassId id, StaffId staff) {
        return db.sql("select since from class_staff where class_id = :class and staff_id = :staff"
                        + " and since is not null")
                .param("class", id.value())
                .param("staff", staff.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    List<StaffId> teachersOf(ClassId id) {
        return in(id).stream()
                .filter(each -> each.kind().isTeacher() && each.isOn(zone.today()))
                .map(Teaching::staff)
                .toList();
    }

    /** As {@link #teachersOf(ClassId)}, of many at once; a class without any is not in it. */
    Map<ClassId, List<StaffId>> teachersOf(Collection<ClassId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .sql("select * from class_staff c where class_id in (:classes)" + LEAD_FIRST)
                        .param("classes", ids.stream().map(ClassId::value).toList())
                        .query(ClassTeachers::read)
                        .list()
                        .stream()
                        .filter(each -> each.kind().isTeacher() && each.isOn(zone.today()))
                        .collect(Collectors.groupingBy(
                                Teaching::classId, Collectors.mapping(Teaching::staff, Collectors.toList())));
    }

    List<Teaching> in(ClassId id) {
        return db.sql("select * from class_staff c where class_id = :class" + LEAD_FIRST)
                .param("class", id.value())
                .query(ClassTeachers::read)
                .list();
    }

    List<Teaching> by(StaffId staff) {
        return db.sql("select * from class_staff c where staff_id = :staff order by c.class_id")
                .param("staff", staff.value())
                .query(ClassTeachers::read)
                .list();
    }

    private static Teaching read(ResultSet row, int number) throws SQLException {
        return new Teaching(
                new ClassId(row.getObject("class_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                TeachingKind.valueOf(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
