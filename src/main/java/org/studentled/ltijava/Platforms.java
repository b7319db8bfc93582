package org.studentled.ltijava;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platforms this tool is registered with. */
@Component
public class Platforms {

    private final JdbcClient jdbc;
    private final Deployments deployments;
    private final PlatformHabits habits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Platforms(
            JdbcClient jdbc,
            Deployments deployments,
            PlatformHabits habits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.deployments = deployments;
        this.habits = habits;
        this.clock = clock;
    }

    /**
     * Adds a registration that an administrator vouches for, or brings the one with the same issuer and client id up to
     * date; deployments only grow.
     */
    @Transactional
    public PlatformId register(Registration wanted) {
        var id = known(wanted.issuer(), wanted.clientId()).map(Platform::id).orElseGet(() -> insert(wanted));
        jdbc.sql("""
                        update lti_platform set name = ?, authorization_uri = ?, token_uri = ?, keys_uri = ?, token_audience = ?,
                            family = coalesce(?, family), home = coalesce(?, home)
                        where id = ?""")
                .params(wanted.name(), text(wanted.authorization()), text(wanted.token()), text(wanted.keys()))
                .params(wanted.tokenAudience(), wanted.family(), text(wanted.home()), id.value())
                .update();
        wanted.deployments().forEach(deployment -> admit(id, deployment));
        approve(id);
        return id;
    }

    /** Adds a platform that came by itself: with {@code atOnce} as if it were approved, else it waits. */
    @Transactional
    PlatformId registerItself(Registration wanted, Set<String> withheld, boolean atOnce) {
        var id = register(wanted);
        jdbc.sql("update lti_platform set withheld_scopes = ?" + (atOnce ? "" : ", approved_at = null")
                        + " where id = ?")
                .params(String.join(" ", withheld), id.value())
                .update();
        changed();
        return id;
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

    /** Deployments whose launches are refused until somebody admits them. */
    public Set<String> waiting(PlatformId platform) {
        return deployments.waiting(platform);
    }

    /** What kind of platform it is, as it says itself. */
    @Transactional
    void isOfFamily(PlatformId platform, String family) {
        jdbc.sql("update lti_platform set family = ? where id = ?")
                .params(family, platform.value())
                .update();
    }

    /** All of them, those that wait first. */
    public List<Platform> all() {
        return jdbc.sql(PlatformRows.SELECT
                        + " order by case when p.approved_at is null then 0 else 1 end, p.name, p.id")
                .query(new PlatformRows());
    }

    /** Registrations with this issuer; several schools may share one hosted system. */
    public List<Platform> of(String issuer) {
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
        return jdbc
                .sql(PlatformRows.SELECT + " where p.id = ?")
                .param(id.value())
                .query(new PlatformRows())
                .stream()
                .findFirst();
    }

    /** The origins that may show this tool in a frame; addresses that are none are passed over. */
    public Set<String> origins() {
        return all().stream().filter(Platform::approved).flatMap(this::origins).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> origins(Platform platform) {
        var habit = habits.of(platform);
        return habit.isIssuer(platform.issuer())
                ? Stream.concat(platform.origins(), habit.frames().stream())
                : platform.origins();
    }

    private PlatformId insert(Registration wanted) {
        var id = PlatformId.random();
        jdbc.sql("""
                        insert into lti_platform (id, name, issuer, client_id, authorization_uri, token_uri, keys_uri)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), wanted.name(), wanted.issuer(), wanted.clientId())
                .params(text(wanted.authorization()), text(wanted.token()), text(wanted.keys()))
                .update();
        return id;
    }

    private void changed() {
        events.publishEvent(new PlatformsChanged());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }
}
