package org.studentled.lms;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.ltijava.Launch;
import org.studentled.ltijava.PlatformId;
import org.studentled.school.ClassId;

/** The courses that were launched from and the classes they are. */
@Component
class Courses {

    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    Optional<Course> of(Launch launch, Launch.Context context) {
        return db.sql("select * from lms_course where platform = ? and deployment = ? and context_id = ?")
                .params(launch.platform().id().value(), launch.deployment(), context.id())
                .query(this::read)
                .optional();
    }

    Optional<Course> of(ClassId id) {
        return db.sql("select * from lms_course where class_id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    @Transactional
    void add(Launch launch, Launch.Context context, ClassId id) {
        db.sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, ?, ?, ?)")
                .params(launch.platform().id().value(), launch.deployment(), context.id(), id.value())
                .update();
    }

    /** Platforms may move their services: the address of the latest launch counts. */
    @Transactional
    void peopleAreAt(ClassId id, URI members) {
        db.sql("update lms_course set members_url = ? where class_id = ?")
                .params(members.toString(), id.value())
                .update();
    }

    @Transactional
    void wasRead(ClassId id, Instant at) {
        db.sql("update lms_course set read_at = ? where class_id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    private Course read(ResultSet row, int number) throws SQLException {
        return new Course(
                new PlatformId(row.getObject("platform", UUID.class)),
                row.getString("deployment"),
                row.getString("context_id"),
                new ClassId(row.getObject("class_id", UUID.class)),
                Optional.ofNullable(row.getString("members_url"))
                        .map(URI::create)
                        .orElse(null),
                Optional.ofNullable(row.getTimestamp("read_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
