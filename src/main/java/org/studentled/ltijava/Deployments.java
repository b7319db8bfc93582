package org.studentled.ltijava;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deployments of platforms (LTI core 1.3, section 3.1.3): those admitted, and those that wait to be. */
@Component
class Deployments {

    /** A platform may announce so many before someone looks at them. */
    private static final int MOST_WAITING = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Deployments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> admitted(PlatformId platform) {
        return find(platform, "approved_at is not null");
    }

    Set<String> waiting(PlatformId platform) {
        return find(platform, "approved_at is null");
    }

    @Transactional
    void announce(PlatformId platform, String deployment) {
        var waiting = waiting(platform);
        if (!waiting.contains(deployment)
                && !admitted(platform).contains(deployment)
                && waiting.size() < MOST_WAITING) {
            jdbc.sql("insert into lti_deployment (platform, deployment_id) values (?, ?)")
                    .params(platform.value(), deployment)
                    .update();
        }
    }

    @Transactional
    void admit(PlatformId platform, String deployment) {
        var now = Timestamp.from(clock.instant());
        if (jdbc.sql("update lti_deployment set approved_at = coalesce(approved_at, ?)"
                                + " where platform = ? and deployment_id = ?")
                        .params(now, platform.value(), deployment)
                        .update()
                == 0) {
            jdbc.sql("insert into lti_deployment (platform, deployment_id, approved_at) values (?, ?, ?)")
                    .params(platform.value(), deployment, now)
                    .update();
        }
    }

    @Transactional
    void keepOnly(PlatformId platform, Set<String> wanted) {
        admitted(platform).stream()
                .filter(each -> !wanted.contains(each))
                .forEach(each -> jdbc.sql("delete from lti_deployment where platform = ? and deployment_id = ?")
                        .params(platform.value(), each)
                        .update());
    }

    private Set<String> find(PlatformId platform, String which) {
        return new HashSet<>(jdbc.sql("select deployment_id from lti_deployment where platform = ? and " + which)
                .param(platform.value())
                .query(String.class)
                .list());
    }
}
