package org.studentled.ltijava;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which an administrator lets one platform register itself, once: the registration address is open to the
 * whole internet otherwise.
 */
@Component
public class RegistrationLinks {

    private final JdbcClient jdbc;
    private final LtiSettings settings;
    private final Clock clock;

    RegistrationLinks(JdbcClient jdbc, LtiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** An address to be pasted into the platform, and how long it is good. */
    public record Link(URI address, Instant until) {}

    /** The address is shown now and kept nowhere. */
    @Transactional
    public Link make() {
        var key = RandomTokens.generate();
        var until = clock.instant().plus(settings.registrationLinkTtl());
        jdbc.sql("delete from lti_registration_link where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.registrationLinkTtl())))
                .update();
        jdbc.sql("insert into lti_registration_link (key_hash, expires_at) values (?, ?)")
                .params(RandomTokens.hash(key), Timestamp.from(until))
                .update();
        return new Link(settings.address().resolve("/lti/register/" + key), until);
    }

    /** @throws LaunchRefused when it was never made, is too old, or was used */
    void check(String key) {
        var used = jdbc.sql("select used_at from lti_registration_link where key_hash = ? and expires_at >= ?")
                .params(RandomTokens.hash(key), Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp("used_at") != null)
                .optional()
                .orElseThrow(() -> new LaunchRefused(RefusalReason.REGISTRATION_LINK, "no such link, or too old"));
        if (used) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_USED, "the link was used before");
        }
    }

    /** Of two at the same moment one gets it. */
    @Transactional
    void take(String key) {
        check(key);
        var taken = jdbc.sql("update lti_registration_link set used_at = ? where key_hash = ? and used_at is null")
                .params(Timestamp.from(clock.instant()), RandomTokens.hash(key))
                .update();
        if (taken != 1) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_USED, "the link was used at the same moment");
        }
    }

    /** Nothing came of it: the administrator may try again. */
    @Transactional
    void giveBack(String key) {
        jdbc.sql("update lti_registration_link set used_at = null where key_hash = ?")
                .param(RandomTokens.hash(key))
                .update();
    }
}
