package org.studentled.school;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which member of staff teaches which class; co-teachers are equals. */
@Component
class ClassTeachers {

    private final JdbcClient db;
    private final Clock clock;

    ClassTeachers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whom the school itself has named stays named, whatever an LMS says later. */
    void add(ClassId id, StaffId staff, TeachingSource source) {
        if (!is(id, staff)) {
            db.sql("insert into class_staff (class_id, staff_id, since, source)"
                            + " values (:class, :staff, :since, :source)")
                    .param("class", id.value())
                    .param("staff", staff.value())
                    .param("since", Timestamp.from(clock.instant()))
                    .param("source", source.name())
                    .update();
        } else {
            db.sql("update class_staff set source = :source where class_id = :class and staff_id = :staff"
                            + " and (source is null or :source = 'SCHOOL') and (source is null or source <> :source)")
                    .param("class", id.value())
                    .param("staff", staff.value())
                    .param("source", source.name())
                    .update();
        }
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

    boolean is(ClassId id, StaffId staff) {
        return db.sql("select count(*) from class_staff where class_id = :class and staff_id = :staff")
                        .param("class", id.value())
                        .param("staff", staff.value())
                        .query(Integer.class)
                        .single()
                > 0;
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

    /** Whoever has taught the class longest first: that is who opened it, and whose name stands for the class. */
    List<StaffId> teachersOf(ClassId id) {
        return db
                .sql("select staff_id from class_staff where class_id = :class order by since nulls first, staff_id")
                .param("class", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StaffId::new)
                .toList();
    }
}
