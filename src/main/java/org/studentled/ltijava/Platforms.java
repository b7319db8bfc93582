package org.studentled.ltijava;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platforms this tool is registered with. */
@Component
public class Platforms {

    private final JdbcClient jdbc;
    private final PlatformTable table;
    private final Deployments deployments;
    private final PlatformQuirksRegistry quirks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Platforms(
            JdbcClient jdbc,
            PlatformTable table,
            Deployments deployments,
            PlatformQuirksRegistry quirks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.table = table;
        this.jdbc = jdbc;
        this.deployments = deployments;
        this.quirks = quirks;
        this.clock = clock;
    }

    /**
     * Adds a registration that an administrator vouches for, or brings the one with the same issuer and client id up to
     * date; deployments only grow.
     */
    @Transactional
    public PlatformId register(Registration wanted) {
        var id = known(wanted.issuer(), wanted.clientId()).map(Platform::id).orElseGet(() -> table.insert(wanted));
        table.update(id, wanted);
        wanted.deployments().forEach(deployment -> admit(id, deployment));
        approve(id);
        return id;
    }

    /** As {@link #register}, but one that is known and was stopped stays stopped. */
    @Transactional
    public void bringUpToDate(Registration wanted) {
        var stopped = known(wanted.issuer(), wanted.clientId()).filter(known -> !known.approved());
        var id = register(wanted);
        stopped.ifPresent(known -> stop(id));
    }

    /**
     * Adds a platform that registered itself, or brings it up to date: with {@code atOnce} as if it were approved, else it
     * waits, unless it was approved before and people and keys are where they were.
     */
    @Transactional
    Platform registerItself(Registration wanted, Set<String> withheld, boolean atOnce) {
        var before = known(wanted.issuer(), wanted.clientId());
        var id = register(wanted);
        table.withhold(id, withheld);
        if (!atOnce
                && before.filter(known -> known.approved() && known.isAt(wanted))
                        .isEmpty()) {
            stop(id);
        }
        return known(id).orElseThrow();
    }

    /** Writes all of it down again, as an administrator corrected it: also the issuer, and deployments that go. */
    @Transactional
    public void correct(PlatformId id, Registration wanted) {
        table.rename(id, wanted.issuer(), wanted.clientId());
        table.update(id, wanted);
        deployments.keepOnly(id, wanted.deployments());
        wanted.deployments().forEach(deployment -> admit(id, deployment));
        changed();
    }

    /** From now on its launches are let in. */
    @Transactional
    public void approve(PlatformId id) {
        jdbc.sql("update lti_platform set approved_at = ? where id = ? and approved_at is null")
                .params(now(), id.value())
                .update();
        changed();
    }

    /** From now on none of its launches is let in, until it is approved again. */
    @Transactional
    public void stop(PlatformId id) {
        jdbc.sql("update lti_platform set approved_at = null where id = ?")
                .param(id.value())
                .update();
        changed();
    }

    @Transactional
    public void remove(PlatformId id) {
        jdbc.sql("delete from lti_platform where id = ?").param(id.value()).update();
        changed();
    }

    /** Accepts launches from one more deployment of a registered platform. */
    public void admit(PlatformId platform, String deployment) {
        deployments.admit(platform, deployment);
    }

    /** Deployments whose launches are refused until someone admits them. */
    public Set<String> waiting(PlatformId platform) {
        return deployments.waiting(platform);
    }

    /** What kind of platform it is, as it says itself. */
    @Transactional
    void isOfFamily(PlatformId platform, String family) {
        table.isOfFamily(platform, family);
    }

    /** All of them, those that wait first. */
    public List<Platform> all() {
        return jdbc.sql(PlatformRows.SELECT
                        + " order by case when p.approved_at is null then 0 else 1 end, p.name, p.id")
                .query(new PlatformRows());
    }

    /** When each was registered; those from before this was written down are missing. */
    public Map<PlatformId, Instant> registered() {
        return jdbc
                .sql("select id, registered_at from lti_platform where registered_at is not null")
                .query((row, number) -> Map.entry(
                        new PlatformId(row.getObject("id", UUID.class)),
                        row.getTimestamp("registered_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Registrations with this issuer; several schools may share one hosted system. */
    public List<Platform> findByIssuer(String issuer) {
        return jdbc.sql(PlatformRows.SELECT + " where p.issuer = ?")
                .param(issuer)
                .query(new PlatformRows());
    }

    public Optional<Platform> known(String issuer, String clientId) {
        return jdbc
                .sql(PlatformRows.SELECT + " where p.issuer = ? and p.client_id = ?")
                .params(issuer, clientId)
                .query(new PlatformRows())
                .stream()
                .findFirst();
    }

    public Optional<Platform> known(PlatformId id) {
        return jdbc.sql(PlatformRows.SELECT + " where p.id = ?").param(id.value()).query(new PlatformRows()).stream()
                .findFirst();
    }

    /** The origins that may show this tool in a frame; addresses that are none are passed over. */
    public Set<String> origins() {
        return all().stream().filter(Platform::approved).flatMap(this::origins).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> origins(Platform platform) {
        var habit = quirks.forPlatform(platform);
        return habit.isIssuer(platform.issuer())
                ? Stream.concat(platform.origins(), habit.frames().stream())
                : platform.origins();
    }

    private void changed() {
        events.publishEvent(new PlatformsChanged());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
