package org.studentled.school;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which member of staff teaches which class; co-teachers are equals. */
@Component
class Teaching {

    private final JdbcClient db;

    Teaching(JdbcClient db) {
        this.db = db;
    }

    void add(ClassId id, StaffId staff) {
        if (!is(id, staff)) {
            db.sql("insert into class_staff (class_id, staff_id) values (:class, :staff)")
                    .param("class", id.value())
                    .param("staff", staff.value())
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
