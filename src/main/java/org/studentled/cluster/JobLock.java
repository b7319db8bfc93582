package org.studentled.cluster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time run a recurring job.
 *
 * <p>A lease in the database, as ShedLock's: a node that dies holds no one up for longer than the lease. Leases are read
 * from the injected clock, so the clocks of the nodes must agree within seconds.
 */
@Component
public class JobLock {

    /** A lease from further ahead than this was taken before the clock was set back. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    JobLock(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Runs the work here unless another node is running it; a node that finds it taken leaves it alone until next time.
     * Not called within a transaction: the lease must be seen by others at once.
     *
     * @param job the job's name, at most 100 characters
     * @param lease after this time the node that runs it counts as gone
     * @return whether it ran here
     */
    public boolean run(String job, Duration lease, Runnable work) {
        return run(job, lease, Duration.ZERO, work);
    }

    /**
     * As {@link #run(String, Duration, Runnable)}, for a job that every node begins at the same time of the day.
     *
     * @param pause for at least this long after its beginning no node begins it again, so that one whose clock is
     *     behind does not run it a second time
     */
    public boolean run(String job, Duration lease, Duration pause, Runnable work) {
        UUID holder = UUID.randomUUID();
        Instant begun = clock.instant();
        if (!acquire(job, holder, begun, begun.plus(lease))) {
            return false;
        }
        try {
            work.run();
        } finally {
            release(job, holder, begun.plus(pause));
        }
        return true;
    }

    private boolean acquire(String job, UUID holder, Instant now, Instant until) {
        return takeOver(job, holder, now, until) || !isKnown(job) && insert(job, holder, now, until);
    }

    private boolean takeOver(String job, UUID holder, Instant now, Instant until) {
        return db.sql("update job_lock set locked_by = :holder, locked_at = :now, locked_until = :until"
                                + " where name = :job and (locked_until <= :now or locked_at > :ahead)")
                        .param("holder", holder)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(until))
                        .param("ahead", Timestamp.from(now.plus(CLOCK_SKEW)))
                        .param("job", job)
                        .update()
                == 1;
    }

    private boolean isKnown(String job) {
        return db.sql("select count(*) from job_lock where name = :job")
                        .param("job", job)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean insert(String job, UUID holder, Instant now, Instant until) {
        try {
            db.sql(
                            "insert into job_lock (name, locked_by, locked_at, locked_until) values (:job, :holder, :now, :until)")
                    .param("job", job)
                    .param("holder", holder)
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(until))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** Only the own lease: one that ran out may be another node's by now. */
    private void release(String job, UUID holder, Instant notBefore) {
        Instant now = clock.instant();
        db.sql("update job_lock set locked_by = null, locked_until = :until where name = :job and locked_by = :holder")
                .param("until", Timestamp.from(notBefore.isAfter(now) ? notBefore : now))
                .param("job", job)
                .param("holder", holder)
                .update();
    }
}
