package org.studentled.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.RandomIds;

/** Uploaded lists that are not imported yet, so that a teacher can leave and come back to them. */
@Component
class ImportDrafts {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST_SHOWN = 30;

    private final JdbcClient db;
    private final Clock clock;

    ImportDrafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A list that waits.
     *
     * @param typed what the teacher said so far about what it means, as fields of the form
     */
    record Draft(UUID id, ClassId classId, String name, String content, Map<String, String> typed, Instant madeAt) {}

    @Transactional
    public UUID save(ClassId classId, String name, String content) {
        db.sql("delete from lms_import where made_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        var id = RandomIds.next();
        db.sql("insert into lms_import (id, class_id, name, content, made_at)"
                        + " values (:id, :class, :name, :content, :at)")
                .param("id", id)
                .param("class", classId.value())
                .param("name", name.length() > 200 ? name.substring(0, 200) : name)
                .param("content", content)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Transactional
    public void rememberChoices(UUID id, Map<String, String> typed) {
        db.sql("update lms_import set typed = :typed where id = :id")
                .param("typed", FormEncoding.write(typed))
                .param("id", id)
                .update();
    }

    @Transactional
    public void delete(UUID id) {
        db.sql("delete from lms_import where id = :id").param("id", id).update();
    }

    Optional<Draft> find(UUID id) {
        return db.sql("select * from lms_import where id = :id")
                .param("id", id)
                .query(ImportDrafts::read)
                .optional();
    }

    /** The latest of them, without what is in them. */
    List<Imports.Waiting> findByClass(ClassId classId) {
        return db.sql("select id, name, made_at from lms_import where class_id = :class order by made_at desc"
                        + " fetch first :most rows only")
                .param("class", classId.value())
                .param("most", MOST_SHOWN)
                .query((row, number) -> new Imports.Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    Map<String, String> rolesBefore(ClassId classId) {
        return db
                .sql("select title, role from lms_import_column where class_id = :class")
                .param("class", classId.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public void remember(ClassId classId, String title, String role) {
        db.sql("delete from lms_import_column where class_id = :class and title = :title")
                .param("class", classId.value())
                .param("title", title)
                .update();
        db.sql("insert into lms_import_column (class_id, title, role) values (:class, :title, :role)")
                .param("class", classId.value())
                .param("title", title)
                .param("role", role)
                .update();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("name"),
                row.getString("content"),
                FormEncoding.read(row.getString("typed")),
                row.getTimestamp("made_at").toInstant());
    }
}
