package org.studentled;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs that the embedded database answers a commit only once it is in its file: transactions the size of a
 * booking (six rows in six tables, two of them changed), as H2 comes and as the application sets it, in turns.
 */
class EmbeddedCommitsBench {

    private static final int TABLES = 6;
    private static final int ROWS = 2_000;
    private static final int COMMITS = 1_500;
    private static final int TURNS = 3;

    @TempDir
    Path disk;

    @Test
    void a_booking_late_and_at_once() throws Exception {
        try (HikariDataSource late = open("late", false);
                HikariDataSource atOnce = open("at-once", true)) {
            EmbeddedDatabaseHousekeeping housekeeping = new EmbeddedDatabaseHousekeeping(List.of(atOnce));
            for (int turn = 1; turn <= TURNS; turn++) {
                double[] before = book(late, null);
                double[] after = book(atOnce, housekeeping);
                System.out.printf(
                        "turn %d: written late %.2f ms (95%% within %.2f ms), written at once %.2f ms (95%% within"
                                + " %.2f ms): %.1f times; files of %d and %d MB%n",
                        turn,
                        mean(before),
                        most(before),
                        mean(after),
                        most(after),
                        mean(after) / mean(before),
                        megabytes("late"),
                        megabytes("at-once"));
            }
        }
    }

    private HikariDataSource open(String name, boolean atOnce) throws SQLException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + disk.resolve(name));
        pool.setUsername("sa");
        if (atOnce) {
            EmbeddedDatabaseConfiguration.embeddedDatabaseSettings().postProcessBeforeInitialization(pool, "dataSource");
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table t" + table + " (id uuid primary key, text varchar(200), other uuid)");
                statement.execute("create index i" + table + " on t" + table + " (other)");
                statement.execute("insert into t" + table + " select random_uuid(), repeat('x', 150), random_uuid()"
                        + " from system_range(1, " + ROWS + ")");
            }
        }
        return pool;
    }

    /** @return milliseconds of each */
    private static double[] book(HikariDataSource pool, @Nullable EmbeddedDatabaseHousekeeping housekeeping)
            throws SQLException {
        double[] took = new double[COMMITS];
        for (int booking = 0; booking < COMMITS; booking++) {
            long began = System.nanoTime();
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                for (int table = 0; table < TABLES; table++) {
                    run(connection, "insert into t" + table + " values (random_uuid(), repeat('y', 150), random_uuid())");
                }
                run(connection, "update t0 set text = 'z' where id = (select id from t0 where id > random_uuid() fetch first row only)");
                connection.commit();
                connection.setAutoCommit(true);
            }
            took[booking] = (System.nanoTime() - began) / 1e6;
            if (housekeeping != null && booking % 500 == 499) {
                housekeeping.writeThrough();
                housekeeping.reclaim();
            }
        }
        return took;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static double mean(double[] took) {
        return Arrays.stream(took).average().orElse(0);
    }

    private static double most(double[] took) {
        double[] sorted = took.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.95)];
    }

    private long megabytes(String name) throws IOException {
        return Files.size(disk.resolve(name + ".mv.db")) >> 20;
    }
}
