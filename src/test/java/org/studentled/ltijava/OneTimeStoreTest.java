package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes share one database: of many launches with one state exactly one is let in by exactly one node. */
abstract class OneTimeStoreTest {

    private static final int ROUNDS = 20;

    @Autowired
    private OidcLogins oneNode;

    @Autowired
    private Platforms platforms;

    @Autowired
    private LtiSettings settings;

    @Autowired
    private JdbcClient db;

    @Test
    void a_state_is_finished_once_whichever_node_it_reaches() throws Exception {
        var issuer = register();
        var nodes = new OidcLogins[] {oneNode, new OidcLogins(db, platforms, settings, Clock.systemUTC())};
        var threads = Executors.newFixedThreadPool(8);
        for (var round = 0; round < ROUNDS; round++) {
            var state = oneNode.begin(request(issuer)).state();
            var launches = new ArrayList<Callable<Boolean>>();
            for (var launch = 0; launch < 8; launch++) {
                var node = nodes[launch % 2];
                launches.add(() -> finished(node, state));
            }

            var letIn = 0;
            for (var outcome : threads.invokeAll(launches)) {
                letIn += outcome.get() ? 1 : 0;
            }

            assertThat(letIn).isEqualTo(1);
        }
        threads.shutdown();
    }

    private static boolean finished(OidcLogins node, String state) {
        try {
            node.finish(state);
            return true;
        } catch (LaunchRefused refused) {
            assertThat(refused.reason()).isEqualTo(RefusalReason.STATE_USED);
            return false;
        }
    }

    private String register() {
        var issuer = "https://" + UUID.randomUUID() + ".example";
        var address = URI.create(issuer + "/");
        platforms.register(
                new Registration("Once", issuer, "tool", address, address, address, null, null, Set.of("1")));
        return issuer;
    }

    private LoginRequest request(String issuer) {
        var target = settings.address().resolve("/").toString();
        return new LoginRequest(issuer, "tool", "somebody", null, target, "1", null);
    }
}
