package org.studentled.school;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves a module's rows when two classes become one. */
public final class JoinedRows {

    private final JdbcClient db;
    private final ClassJoining.Joined joined;

    public JoinedRows(JdbcClient db, ClassJoining.Joined joined) {
        this.db = db;
        this.joined = joined;
    }

    /** @param sql one statement with the parameters {@code :kept} and {@code :gone}, ids of the two classes */
    public void update(String sql) {
        db.sql(sql)
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
    }

    /** Moves all rows of a table that has a {@code class_id}. */
    public void move(String table) {
        update("update " + table + " set class_id = :kept where class_id = :gone");
    }

    /** Moves the rows whose key the class that stays does not have, and deletes the others. */
    public void moveNew(String table, String key) {
        update(
                "update %1$s set class_id = :kept where class_id = :gone and %2$s not in (select %2$s from %1$s k where k.class_id = :kept)"
                        .formatted(table, key));
        delete(table);
    }

    /** Deletes the rows of the class that goes. */
    public void delete(String table) {
        db.sql("delete from " + table + " where class_id = :gone")
                .param("gone", joined.gone().value())
                .update();
    }

    /** Moves a student's row, unless the student who stays has one; then the other row is deleted. */
    public void moveStudents(String table, String column) {
        updateStudents(
                "update %1$s set %2$s = :kept where %2$s = :gone and not exists (select 1 from %1$s k where k.%2$s = :kept)"
                        .formatted(table, column));
        joined.same()
                .keySet()
                .forEach(gone -> db.sql("delete from " + table + " where " + column + " = :gone")
                        .param("gone", gone.value())
                        .update());
    }

    /** @param sql one statement with the parameters {@code :kept} and {@code :gone}, ids of a student who was in both */
    public void updateStudents(String sql) {
        joined.same()
                .forEach((gone, kept) -> db.sql(sql)
                        .param("kept", kept.value())
                        .param("gone", gone.value())
                        .update());
    }
}
