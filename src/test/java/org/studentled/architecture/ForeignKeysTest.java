package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.OnPostgres;

/** PostgreSQL makes no index for a foreign key; without one, each row that is deleted reads all that might point to it. */
@OnPostgres
class ForeignKeysTest {

    @Autowired
    JdbcClient db;

    @Test
    void every_foreign_key_begins_an_index() {
        assertThat(db.sql("select k.conrelid::regclass || '(' || string_agg(a.attname, ', ' order by u.place) || ')'"
                                + " from pg_constraint k"
                                + " cross join lateral unnest(k.conkey) with ordinality as u(number, place)"
                                + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number"
                                + " where k.contype = 'f' and k.conrelid::regclass::text not like 'act\\_%'"
                                + " and not exists (select 1 from pg_index i where i.indrelid = k.conrelid"
                                + " and i.indpred is null and (select array_agg(x order by x) from"
                                + " unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) x)"
                                + " = (select array_agg(y order by y) from unnest(k.conkey) y))"
                                + " group by k.oid, k.conrelid order by 1")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
