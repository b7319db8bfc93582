package org.studentled;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every context an empty database on the one PostgreSQL server that runs beside the tests. */
public final class FreshPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger made = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + addressOfANewOne(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.datasource.hikari.maximum-pool-size=5")
                .applyTo(context);
    }

    /** The address of an empty database, for user and password "postgres". */
    public static String addressOfANewOne() {
        String name = "school_" + made.incrementAndGet();
        create(name);
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static void create(String name) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by the first who asks; it stops with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
