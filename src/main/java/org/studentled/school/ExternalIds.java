package org.studentled.school;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The external ids under which other systems know our classes, students and staff.
 *
 * <p>A system is an LTI issuer, {@code google}, …; a name is theirs and opaque to us, at most 255 characters.
 */
@Component
public class ExternalIds {

    private final JdbcClient db;

    ExternalIds(JdbcClient db) {
        this.db = db;
    }

    public Optional<ClassId> classOf(String system, String name) {
        return find("CLASS", system, name).map(ClassId::new);
    }

    public Optional<StudentId> studentOf(String system, String name) {
        return find("STUDENT", system, name).map(StudentId::new);
    }

    public Optional<StaffId> staffOf(String system, String name) {
        return find("STAFF", system, name).map(StaffId::new);
    }

    /** Those who have one of these names. */
    public List<StudentId> studentsOf(String system, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return db
                .sql("select distinct our_id from external_id where kind = 'STUDENT' and source_system = :system"
                        + " and external_id in (:names)")
                .param("system", system)
                .param("names", names)
                .query(UUID.class)
                .list()
                .stream()
                .map(StudentId::new)
                .toList();
    }

    @Transactional
    public void save(String system, String name, ClassId id) {
        insert("CLASS", system, name, id.value());
    }

    @Transactional
    public void save(String system, String name, StudentId id) {
        insert("STUDENT", system, name, id.value());
    }

    @Transactional
    public void save(String system, String name, StaffId id) {
        insert("STAFF", system, name, id.value());
    }

    /** The names under which {@code system} knows the class; most often none or one. */
    public List<String> namesOf(String system, ClassId id) {
        return names("CLASS", system, id.value());
    }

    public List<String> namesOf(String system, StudentId id) {
        return names("STUDENT", system, id.value());
    }

    public List<String> namesOf(String system, StaffId id) {
        return names("STAFF", system, id.value());
    }

    /** One name of each child, whichever system gave it; always the same one of several. */
    public Map<StudentId, String> anyNamesOf(Collection<StudentId> ids) {
        return db
                .sql(
                        "select our_id, external_id from external_id where kind = 'STUDENT' and our_id in (:ids) order by source_system, external_id")
                .param("ids", ids.stream().map(StudentId::value).toList())
                .query((row, number) -> Map.entry(new StudentId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    /** Who of one system is known by the same name in another: theirs there by theirs here. */
    public Map<StudentId, StudentId> studentsKnownAlike(String system, String other) {
        return db
                .sql("select mine.our_id, theirs.our_id from external_id mine"
                        + " join external_id theirs on theirs.kind = mine.kind and theirs.external_id = mine.external_id"
                        + " where mine.kind = 'STUDENT' and mine.source_system = :system"
                        + " and theirs.source_system = :other")
                .param("system", system)
                .param("other", other)
                .query((row, number) -> Map.entry(
                        new StudentId(row.getObject(1, UUID.class)), new StudentId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The names of students in one system are names of another from now on; a name that it has already stays as it is. */
    @Transactional
    public void moveStudents(String from, String to) {
        db.sql("update external_id set source_system = :to where kind = 'STUDENT' and source_system = :from"
                        + " and external_id not in (select k.external_id from external_id k"
                        + " where k.kind = 'STUDENT' and k.source_system = :to)")
                .param("from", from)
                .param("to", to)
                .update();
        db.sql("delete from external_id where kind = 'STUDENT' and source_system = :from")
                .param("from", from)
                .update();
    }

    @Transactional
    public void delete(String system, String name, ClassId id) {
        delete("CLASS", system, name, id.value());
    }

    @Transactional
    public void delete(String system, String name, StudentId id) {
        delete("STUDENT", system, name, id.value());
    }

    @Transactional
    public void delete(String system, String name, StaffId id) {
        delete("STAFF", system, name, id.value());
    }

    private Optional<UUID> find(String kind, String system, String name) {
        return db.sql(
                        "select our_id from external_id where kind = :kind and source_system = :system and external_id = :name")
                .param("kind", kind)
                .param("system", system)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    private void insert(String kind, String system, String name, UUID ours) {
        db.sql(
                        "insert into external_id (kind, source_system, external_id, our_id) values (:kind, :system, :name, :ours)")
                .param("kind", kind)
                .param("system", system)
                .param("name", name)
                .param("ours", ours)
                .update();
    }

    private void delete(String kind, String system, String name, UUID ours) {
        db.sql(
                        "delete from external_id where kind = :kind and source_system = :system and external_id = :name and our_id = :ours")
                .param("kind", kind)
                .param("system", system)
                .param("name", name)
                .param("ours", ours)
                .update();
    }

    private List<String> names(String kind, String system, UUID ours) {
        return db.sql(
                        "select external_id from external_id where kind = :kind and source_system = :system and our_id = :ours order by external_id")
                .param("kind", kind)
                .param("system", system)
                .param("ours", ours)
                .query(String.class)
                .list();
    }
}
