package org.studentled.page;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Listens on a connection of its own for changes on other nodes, and tells the screens of this one.
 *
 * <p>While that connection is gone the table is read every second instead. When it is back the table is read one
 * last time, so that nothing told in between is missed; a screen may then be told of something it knows.
 */
final class PostgresChangeListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostgresChangeListener.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final int WAITS_BETWEEN_CHECKS = 15;
    private static final int CHECK_SECONDS = 5;

    private final DataSource ownConnections;
    private final PostgresChangeLog changes;
    private final LiveUpdates liveUpdates;
    private final Map<String, Long> told = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /** @param ownConnections not the pool: the connection is held for as long as the node runs */
    PostgresChangeListener(DataSource ownConnections, PostgresChangeLog changes, LiveUpdates liveUpdates) {
        this.ownConnections = ownConnections;
        this.changes = changes;
        this.liveUpdates = liveUpdates;
    }

    @Override
    public void start() {
        Thread listener = new Thread(this::run, "live changes");
        listener.setDaemon(true);
        thread = listener;
        listener.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread listener = thread;
        if (listener != null) {
            listener.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try (Connection connection = ownConnections.getConnection()) {
                listen(connection);
            } catch (SQLException gone) {
                if (isRunning()) {
                    log.warn("Changes of other nodes are read every second until their connection is back");
                    log.debug("The connection for changes of other nodes", gone);
                }
            }
            catchUp();
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + PostgresChangeLog.CHANNEL);
        }
        catchUp();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int waits = 1; isRunning(); waits++) {
            PGNotification[] news = postgres.getNotifications(WAIT_MILLIS);
            if (news != null) {
                tell(news);
            }
            if (waits % WAITS_BETWEEN_CHECKS == 0 && !connection.isValid(CHECK_SECONDS)) {
                throw new SQLException("The server does not answer");
            }
        }
    }

    private void tell(PGNotification[] news) {
        for (PGNotification one : news) {
            if (!changes.isOwn(one.getParameter())) {
                liveUpdates.publish(PostgresChangeLog.topicOf(one.getParameter()));
            }
        }
    }

    private void catchUp() {
        Set<String> topics = liveUpdates.topics();
        told.keySet().retainAll(topics);
        try {
            changes.versions(topics).forEach((topic, version) -> {
                if (!Objects.equals(told.put(topic, version), version)) {
                    liveUpdates.publish(topic);
                }
            });
        } catch (DataAccessException away) {
            log.debug("Changes of other nodes can't be read", away);
        }
    }

    private void pause() {
        try {
            boolean ends = stopped.await(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            log.trace("The node ends: {}", ends);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
