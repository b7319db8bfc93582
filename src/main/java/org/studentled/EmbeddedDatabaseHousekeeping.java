package org.studentled;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Does what H2 does on its own only while it writes late: gives back the space of old versions, and asks the disk to
 * really write what it was given. Without it the file grows with every commit until the next clean stop.
 */
@NullMarked
class EmbeddedDatabaseHousekeeping {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseHousekeeping.class);

    /** Space is won back where less than this share of a part of the file, in percent, is still needed. */
    private static final int FILL_RATE = 60;

    /** At most so many bytes are written again in one go: a booking waits no longer for it than for another booking. */
    private static final int MOST_BYTES = 4 << 20;

    private final List<DataSource> embedded;

    EmbeddedDatabaseHousekeeping(List<DataSource> embedded) {
        this.embedded = List.copyOf(embedded);
    }

    /** A power cut, unlike the end of the process, loses what the operating system still holds: about a second. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void writeThrough() {
        embedded.forEach(source -> {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            } catch (SQLException unwritten) {
                log.warn("The embedded database could not be written through to the disk", unwritten);
            }
        });
    }

    @Scheduled(initialDelay = 20, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void reclaim() {
        embedded.forEach(source -> {
            try (Connection connection = source.getConnection()) {
                store(connection).compact(FILL_RATE, MOST_BYTES);
            } catch (SQLException | RuntimeException left) {
                log.warn("No space was won back in the embedded database", left);
            }
        });
    }

    // H2 offers this by no statement; a database behind H2's own server has no session of this kind, and does it
    // itself.
    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
