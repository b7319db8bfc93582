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
class Teaching {

    private final JdbcClient db;
    private final Clock clock;

    Teaching(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(ClassId id, StaffId staff) {
        if (!is(id, staff)) {
            db.sql("insert into class_staff (class_id, staff_id, since) values (:class, :staff, :since)")
                    .param("class", id.value())
                    .param("staff", staff.value())
                    .param("since", Timestamp.from(clock.instant()))
                    .update();
        }
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

    List<StaffId> teachersOf(ClassId id) {
        return db
                .sql("select staff_id from class_staff where class_id = :class order by staff_id")
                .param("class", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StaffId::new)
                .toList();
    }
}
