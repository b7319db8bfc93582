package org.studentled.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.studentled.FreshPostgres;

/**
 * A school's database as version 1 left it, with a round in every phase and at least one row in every table; and what
 * was seen in it before the application of today started on it.
 *
 * @param rows how many rows each of the school's tables has
 * @param places where each instance of a process waits: its tasks, events and timers
 */
record Version1(Map<String, Long> rows, Set<String> places) {

    static Version1 of(DataSource database) {
        JdbcClient db = JdbcClient.create(database);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : db.sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE%'")
                .query(String.class)
                .list()) {
            String name = table.toLowerCase(Locale.ROOT);
            if (!name.startsWith("act_") && !name.startsWith("flyway")) {
                rows.put(
                        name,
                        db.sql("select count(*) from " + name).query(Long.class).single());
            }
        }
        Set<String> places = new TreeSet<>();
        for (String waiting : List.of(
                "select proc_inst_id_ || ' task ' || task_def_key_ from act_ru_task",
                "select proc_inst_id_ || ' event ' || activity_id_ || ' ' || coalesce(event_name_, '')"
                        + " from act_ru_event_subscr where proc_inst_id_ is not null",
                "select process_instance_id_ || ' job ' || handler_cfg_ from act_ru_job"
                        + " where process_instance_id_ is not null")) {
            places.addAll(db.sql(waiting).query(String.class).list());
        }
        return new Version1(rows, places);
    }

    /** On the embedded database. */
    static final class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String ADDRESS = "jdbc:h2:mem:version1;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            start(context, ADDRESS, "sa", "", db -> {
                try (Statement statement = db.createStatement()) {
                    statement.execute("runscript from 'classpath:version-1/h2.sql.gz' compression gzip");
                }
            });
        }
    }

    /** On PostgreSQL. */
    static final class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            start(context, FreshPostgres.addressOfANewOne(), "postgres", "postgres", db -> {
                db.setAutoCommit(false);
                try (Statement statement = db.createStatement()) {
                    for (String sql : text("/version-1/postgres.sql.gz").split(";\n--\n")) {
                        statement.execute(sql);
                    }
                }
                db.commit();
                db.setAutoCommit(true);
            });
        }
    }

    private static void start(
            ConfigurableApplicationContext context, String address, String user, String password, Loading loading) {
        try (Connection connection = DriverManager.getConnection(address, user, password)) {
            loading.into(connection);
            try (Statement statement = connection.createStatement()) {
                // The round of the copy rates effort only; this habit has been renamed.
                statement.execute("update habit_rating set habit = 'ORGANISATION'");
                statement.execute("update habit_view set habit = 'ORGANISATION'");
            }
            context.getBeanFactory()
                    .registerSingleton("version1", of(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of(
                        "spring.datasource.url=" + address,
                        "spring.datasource.username=" + user,
                        "spring.datasource.password=" + password,
                        "spring.datasource.hikari.maximum-pool-size=5")
                .applyTo(context);
    }

    private static String text(String resource) {
        try (InputStream packed = Version1.class.getResourceAsStream(resource)) {
            return new String(
                    new GZIPInputStream(Objects.requireNonNull(packed)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Loading {
        void into(Connection database) throws SQLException;
    }
}
