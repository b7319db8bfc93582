package org.studentled.lms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.Trouble;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;

/** Tells the office about classes whose roster cannot be read; a short outage of an LMS is not reported yet. */
@Component
class ListTroubles implements Trouble {

    private static final Duration SHORT = Duration.ofHours(1);

    private final JdbcClient db;
    private final Classes classes;
    private final Clock clock;

    ListTroubles(JdbcClient db, Classes classes, Clock clock) {
        this.db = db;
        this.classes = classes;
        this.clock = clock;
    }

    @Transactional
    void met(ClassId id, ListTrouble trouble) {
        db.sql("update lms_course set list_trouble = ?, list_trouble_since = coalesce(list_trouble_since, ?)"
                        + " where class_id = ?")
                .params(trouble.name(), Timestamp.from(clock.instant()), id.value())
                .update();
    }

    @Override
    public List<Item> now() {
        var met = db.sql("select class_id, list_trouble, list_trouble_since from lms_course"
                        + " where list_trouble is not null order by list_trouble_since")
                .query((row, number) -> new Met(
                        new ClassId(row.getObject(1, UUID.class)),
                        ListTrouble.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
        return met.stream()
                .filter(this::isWorthAWord)
                .map(each -> new Item(
                        each.since(),
                        "lms.alert.list." + each.trouble(),
                        List.of(classes.get(each.classId()).name()),
                        "/office/platforms"))
                .toList();
    }

    private boolean isWorthAWord(Met met) {
        return met.trouble() != ListTrouble.SILENT
                || met.since().isBefore(clock.instant().minus(SHORT));
    }

    private record Met(ClassId classId, ListTrouble trouble, Instant since) {}
}
