package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** After some errors a process that lives on serves no one; it has to end, so that it is started again. */
class FatalErrorsTest {

    private final AtomicInteger ends = new AtomicInteger();
    private final FatalErrors fatal = new FatalErrors(ends::incrementAndGet);

    @AfterEach
    void close() {
        fatal.close();
    }

    @Test
    void memory_that_has_run_out_ends_the_process_however_deep_it_is_wrapped() {
        fatal.check(new ServletException("Handler dispatch failed", new OutOfMemoryError("Java heap space")));
        assertThat(ends).hasValue(1);
    }

    @Test
    void so_does_memory_that_ran_out_where_somebody_caught_it_and_only_wrote_a_line() {
        // Asked as the log asks it; a line in the log itself would end the tests, whose application watches it too.
        Logger poller = (Logger) LoggerFactory.getLogger("org.apache.tomcat.util.net.NioEndpoint");
        assertThat(poller.getLoggerContext().getTurboFilterList()).contains(fatal.watch());
        fatal.watch()
                .decide(
                        null,
                        poller,
                        Level.ERROR,
                        "in the poller",
                        null,
                        new IllegalStateException(new OutOfMemoryError("Java heap space")));
        assertThat(ends).hasValue(1);
    }

    @Test
    void an_embedded_database_that_has_closed_itself_ends_it_too_and_any_other_fault_does_not() {
        fatal.check(new IllegalStateException("a fault", new SQLException("a duplicate key", "23505", 23505)));
        assertThat(ends).hasValue(0);
        fatal.check(new IllegalStateException(new SQLException("The database has been closed", "90098", 90098)));
        assertThat(ends).hasValue(1);
    }
}
