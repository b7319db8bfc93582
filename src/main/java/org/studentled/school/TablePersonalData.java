package org.studentled.school;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data in rows of tables: export and erasure find the rows by the same condition, unless
 * other children share them.
 *
 * <p>Conditions are SQL about one row, with the child as {@code :child}. Tables are named in the order in which they
 * must be emptied: a table that points at another comes first.
 */
public class TablePersonalData implements PersonalData {

    private final JdbcClient db;
    private final String name;
    private final int floor;
    private final List<Table> tables = new ArrayList<>();

    public TablePersonalData(JdbcClient db, String name, int floor) {
        this.db = db;
        this.name = name;
        this.floor = floor;
    }

    /** One more table, with the condition that its rows are about the child. */
    public TablePersonalData and(String table, String condition) {
        tables.add(new Table(table, condition, condition, List.of()));
        return this;
    }

    /** One more table of which more is told than forgotten: what other children share is told, and stays. */
    public TablePersonalData andShared(String table, String told, String forgotten) {
        tables.add(new Table(table, told, forgotten, List.of()));
        return this;
    }

    /** One more table whose columns that point into itself are let go first. */
    public TablePersonalData andLoosened(String table, String condition, String... pointers) {
        tables.add(new Table(table, condition, condition, List.of(pointers)));
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int level() {
        return floor;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(StudentId student) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        tables.forEach(table -> found.put(
                table.name(),
                db.sql("select * from " + table.name() + " where " + table.told())
                        .param("child", student.value())
                        .query()
                        .listOfRows()));
        return found;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudentId student) {
        for (Table table : tables) {
            table.pointers()
                    .forEach(pointer ->
                            change("update " + table.name() + " set " + pointer + " = null", table, student));
            change("delete from " + table.name(), table, student);
        }
    }

    private void change(String what, Table table, StudentId student) {
        db.sql(what + " where " + table.forgotten())
                .param("child", student.value())
                .update();
    }

    private record Table(String name, String told, String forgotten, List<String> pointers) {}
}
