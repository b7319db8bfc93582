package org.studentled.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole database, the engine's tables too, as someone would see it who looks for a child. */
final class EveryTable {

    private final JdbcClient db;

    EveryTable(JdbcClient db) {
        this.db = db;
    }

    /** The tables in which one of these words stands. */
    Set<String> thatHold(Collection<String> words) {
        Set<String> found = new TreeSet<>();
        for (String table : names()) {
            for (Map<String, Object> row :
                    db.sql("select * from " + table).query().listOfRows()) {
                String all = text(row);
                if (words.stream().anyMatch(all::contains)) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** The tables whose rows point, by whatever way, at a row of this table. */
    Set<String> thatLeadTo(String table) {
        List<Map<String, Object>> pointers = db.sql("""
                        select lower(fk.table_name) as child, lower(pk.table_name) as parent
                        from information_schema.referential_constraints rc
                        join information_schema.table_constraints fk
                          on fk.constraint_name = rc.constraint_name and fk.constraint_schema = rc.constraint_schema
                        join information_schema.table_constraints pk
                          on pk.constraint_name = rc.unique_constraint_name
                          and pk.constraint_schema = rc.unique_constraint_schema""").query().listOfRows();
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(table));
        while (!next.isEmpty()) {
            String parent = next.remove(next.size() - 1);
            pointers.stream()
                    .filter(pointer -> parent.equals(pointer.get("parent")))
                    .map(pointer -> String.valueOf(pointer.get("child")))
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    private List<String> names() {
        return db
                .sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE%'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("flyway"))
                .toList();
    }

    private static String text(Map<String, Object> row) {
        StringBuilder all = new StringBuilder();
        row.values()
                .forEach(value -> all.append(
                                value instanceof byte[] bytes
                                        ? new String(bytes, StandardCharsets.UTF_8)
                                        : String.valueOf(value))
                        .append('\n'));
        return all.toString();
    }
}
