package org.studentled;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The file of the embedded database as a process leaves it that is killed: nothing that was answered is missing. */
class EmbeddedDatabaseTest {

    private static final int COMMITS = 40;

    @TempDir
    Path disk;

    private String address;

    @BeforeEach
    void a_school_with_the_address_of_old() {
        address = "jdbc:h2:file:" + disk.resolve("school") + ";LOCK_TIMEOUT=10000";
    }

    @Test
    void what_was_committed_stands_in_the_file_before_the_answer_whatever_the_address() {
        with(address + ";WRITE_DELAY=500", "", this::commitAndLookEachTime);
    }

    @Test
    void also_when_the_school_says_something_else_to_each_connection_and_after_the_file_was_opened_again() {
        with(address, "SET LOCK_TIMEOUT 5000", pool -> {
            commitAndLookEachTime(pool);
            pool.getHikariPoolMXBean().softEvictConnections();
            commitAndLookEachTime(pool);
        });
    }

    @Test
    void the_space_of_old_versions_is_given_back() {
        with(address, "", pool -> {
            fill(pool);
            long before = size();
            for (int time = 0; time < 60; time++) {
                change(pool, 100);
                housekeeping(pool).reclaim();
            }
            assertThat(size()).isLessThan(4 * before);
        });
    }

    private void commitAndLookEachTime(HikariDataSource pool) throws SQLException, IOException {
        run(pool, "create table if not exists booking (id int primary key)", "delete from booking");
        for (int booked = 1; booked <= COMMITS; booked++) {
            run(pool, "insert into booking values (" + booked + ")");
            if (booked % 10 == 0) {
                assertThat(inTheFile()).isEqualTo(booked);
            }
        }
    }

    /** The rows as a new process would find them if this one ended now. */
    private int inTheFile() throws IOException, SQLException {
        Path school = disk.resolve("school.mv.db");
        Path found = disk.resolve("found" + System.nanoTime() + ".mv.db");
        do {
            // What a dead process leaves is the file of one moment; a copy during which H2 tidied up is of none.
            Files.copy(school, found, StandardCopyOption.REPLACE_EXISTING);
        } while (Files.mismatch(school, found) >= 0);
        String name = found.toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + name, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from booking")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void fill(HikariDataSource pool) throws SQLException {
        run(
                pool,
                "SET RETENTION_TIME 0",
                "create table note (id int primary key, text varchar(2000))",
                "insert into note select x, repeat('x', 1500) from system_range(1, 2000)");
    }

    private static void change(HikariDataSource pool, int times) throws SQLException {
        for (int time = 0; time < times; time++) {
            run(pool, "update note set text = repeat('y', 1500) where id = 1 + mod(" + (time * 37L) + ", 2000)");
        }
    }

    private static void run(HikariDataSource pool, String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private long size() throws IOException {
        return Files.size(disk.resolve("school.mv.db"));
    }

    private static EmbeddedDatabaseHousekeeping housekeeping(HikariDataSource pool) {
        return new EmbeddedDatabaseHousekeeping(List.of(pool));
    }

    private void with(String url, String own, Use use) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=sa",
                        "spring.datasource.hikari.connection-init-sql=" + own)
                .run(context -> use.of(context.getBean(HikariDataSource.class)));
    }

    private interface Use {
        void of(HikariDataSource pool) throws SQLException, IOException;
    }
}
