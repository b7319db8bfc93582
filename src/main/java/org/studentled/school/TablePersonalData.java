package org.studentled.school;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data in rows of tables: export and erasure find the rows by the same condition, unless
 * other children share them.
 *
 * <p>Conditions are SQL about one row of the module's own table, with the child as {@code :child} and, where rows hang
 * on what another module knows of the child, the names of {@link #with}. Tables are named in the order in which they must
 * be emptied: a table that points at another comes first.
 */
public class TablePersonalData implements PersonalData {

    /** {@code in ()} is no SQL, and no row is equal to nothing. */
    private static final List<@Nullable Object> NONE = Collections.singletonList(null);

    private final JdbcClient db;
    private final String name;
    private final int floor;
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Function<StudentId, List<?>>> known = new LinkedHashMap<>();

    public TablePersonalData(JdbcClient db, String name, int floor) {
        this.db = db;
        this.name = name;
        this.floor = floor;
    }

    /**
     * What another module knows of the child, as a list for the conditions that come after: {@code in (:name)}.
     *
     * @param value what stands in the column
     */
    public <T> TablePersonalData with(String name, Function<StudentId, List<T>> ofStudent, Function<T, ?> value) {
        known.put(name, student -> ofStudent.apply(student).stream().map(value).toList());
        return this;
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
        Map<String, Object> params = params(student);
        tables.forEach(table -> found.put(
                table.name(),
                db.sql("select * from " + table.name() + " where " + table.told())
                        .params(params)
                        .query()
                        .listOfRows()));
        return found;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudentId student) {
        Map<String, Object> params = params(student);
        for (Table table : tables) {
            table.pointers()
                    .forEach(
                            pointer -> change("update " + table.name() + " set " + pointer + " = null", table, params));
            change("delete from " + table.name(), table, params);
        }
    }

    private void change(String what, Table table, Map<String, Object> params) {
        db.sql(what + " where " + table.forgotten()).params(params).update();
    }

    private Map<String, Object> params(StudentId student) {
        Map<String, Object> params = new HashMap<>();
        params.put("child", student.value());
        known.forEach((key, ofStudent) -> {
            List<?> values = ofStudent.apply(student);
            params.put(key, values.isEmpty() ? NONE : values);
        });
        return params;
    }

    private record Table(String name, String told, String forgotten, List<String> pointers) {}
}
