package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.studentled.cluster.JobLock;
import org.studentled.outbox.Outbox;

/** Each recurring job runs on one node at a time, or takes each thing it does by a lease of its own. */
class RecurringJobsTest {

    /** Every other one goes through one of these. */
    private static final Set<Class<?>> ONE_AT_A_TIME = Set.of(JobLock.class, Outbox.class);

    /** Why it need not. */
    private static final Map<String, String> EACH_NODE = Map.of(
            "EmbeddedDatabaseHousekeeping.writeThrough", "an embedded database has one node",
            "EmbeddedDatabaseHousekeeping.reclaim", "an embedded database has one node",
            "GradeFetcher.fetchWaiting", "the engine lends each task to one worker, for a while",
            "KeyRotation.onSchedule", "takes turns by a row of its own table",
            "RateLimiter.deleteFull", "one statement that changes nothing the second time",
            "PostgresChangeLog.forget", "one statement that changes nothing the second time");

    @Test
    void a_job_without_a_lease_fails_the_build() {
        Set<String> unleased = scheduled().stream()
                .filter(method -> !takesLeases(method, new HashSet<>()))
                .map(RecurringJobsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unleased)
                .as("put it behind JobLock.run or Outbox.dispatch, or say here why each node may run it")
                .isEqualTo(new TreeSet<>(EACH_NODE.keySet()));
    }

    private static List<JavaMethod> scheduled() {
        List<JavaMethod> jobs = ProductionClasses.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .toList();
        assertThat(jobs).hasSizeGreaterThan(10);
        return jobs;
    }

    /** What it calls within its own class counts too. */
    private static boolean takesLeases(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isLease(call.getTargetOwner())
                                || call.getTargetOwner().equals(method.getOwner())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(called -> takesLeases(called, seen))
                                                .isPresent());
    }

    private static boolean isLease(JavaClass called) {
        return ONE_AT_A_TIME.stream().anyMatch(called::isEquivalentTo);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
