package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Who is visiting right now: one key per browser tab, without cookies, ended by idleness. */
@Component
public class Sessions {

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(30);

    private static final String STILL_HERE =
            "not exists (select 1 from ended_access e where e.person_id in (user_session.person_id, user_session.handed_over_by))"
                    + " and not exists " + Students.LEFT.formatted("user_session.person_id");

    private final JdbcClient db;
    private final Clock clock;
    private final Duration idleStaff;
    private final Duration idleOthers;
    private final Duration idleShared;

    Sessions(
            JdbcClient db,
            Clock clock,
            @Value("${school.session.staff-idle-timeout:60m}") Duration idleStaff,
            @Value("${school.session.others-idle-timeout:60m}") Duration idleOthers,
            @Value("${school.session.shared-device-idle-timeout:15m}") Duration idleShared) {
        this.db = db;
        this.clock = clock;
        this.idleStaff = idleStaff;
        this.idleOthers = idleOthers;
        this.idleShared = idleShared;
    }

    /**
     * @return the key, which exists nowhere but in the visitor's tab from now on
     * @throws Refusal 403 when the person's access has ended
     */
    @Transactional
    public String open(Who who, @Nullable ClassId fromLaunch) {
        return open(new Visit(who, fromLaunch, null, clock.instant()));
    }

    @Transactional
    public String open(Visit visit) {
        return open(visit, null);
    }

    /** @param via the learning platform that vouches for the visitor: when it is stopped, the visit ends */
    @Transactional
    public String open(Visit visit, @Nullable String via) {
        mayCome(visit.who());
        clearEnded();
        String key = Keys.fresh();
        db.sql(
                        "insert into user_session (key_hash, role, person_id, class_id, handed_over_by, opened_at, seen_at, opened_via)"
                                + " values (:hash, :role, :person, :class, :by, :now, :now, :via)")
                .param("via", via, java.sql.Types.VARCHAR)
                .param("hash", Keys.hash(key))
                .param("role", visit.who().role().name())
                .param("person", visit.who().id())
                .param("class", visit.classId() == null ? null : visit.classId().value(), java.sql.Types.OTHER)
                .param(
                        "by",
                        visit.handedOverBy() == null
                                ? null
                                : visit.handedOverBy().value(),
                        java.sql.Types.OTHER)
                .param("now", Timestamp.from(visit.openedAt()))
                .update();
        return key;
    }

    /**
     * Being found counts as being used: the idle time starts again. Nothing is found of someone who has left, or whose
     * access has ended.
     */
    @Transactional
    public Optional<Visit> find(String key) {
        return named(nameOf(key));
    }

    /** What a visit is called where its key may not stand, as in a sealed address. */
    static String nameOf(String key) {
        return Keys.hash(key);
    }

    /** As {@link #find}, by {@link #nameOf} the key. */
    @Transactional
    public Optional<Visit> named(String hash) {
        Instant now = clock.instant();
        Optional<VisitRow> found = db.sql("select * from user_session where key_hash = :hash and " + STILL_HERE)
                .param("hash", hash)
                .query(VisitRow::read)
                .optional()
                .filter(each -> each.isOpen(now, idle(each.visit())));
        found.filter(each -> each.seenAt().plus(BETWEEN_NOTES).isBefore(now)).ifPresent(each -> seen(hash, now));
        return found.map(VisitRow::visit);
    }

    /** Those of the visits that are open, by {@link #nameOf} their keys; asking is no use of them. */
    Set<String> stillOpen(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return db
                .sql("select * from user_session where key_hash in (:names) and " + STILL_HERE)
                .param("names", names)
                .query(VisitRow::read)
                .list()
                .stream()
                .filter(each -> each.isOpen(now, idle(each.visit())))
                .map(VisitRow::name)
                .collect(Collectors.toSet());
    }

    @Transactional
    public void end(String key) {
        db.sql("delete from user_session where key_hash = :hash")
                .param("hash", Keys.hash(key))
                .update();
    }

    /** Ends all visits of one person, as when someone leaves the school. */
    @Transactional
    public void endAllOf(Who who) {
        db.sql("delete from user_session where role = :role and person_id = :person")
                .param("role", who.role().name())
                .param("person", who.id())
                .update();
    }

    /** Ends the visits that a learning platform opened, and those handed over from them. */
    @Transactional
    public void endAllOpenedVia(String platform) {
        db.sql("delete from user_session where opened_via = :via")
                .param("via", platform)
                .update();
    }

    /** The platform that opened the visit of this key. */
    public Optional<String> viaOf(String key) {
        return db.sql("select opened_via from user_session where key_hash = :hash and opened_via is not null")
                .param("hash", nameOf(key))
                .query(String.class)
                .optional();
    }

    private void mayCome(Who who) {
        int ended = db.sql("select count(*) from ended_access where person_id = :person")
                .param("person", who.id())
                .query(Integer.class)
                .single();
        if (ended > 0) {
            throw new Refusal(403, "access.end.ended");
        }
    }

    private void seen(String hash, Instant now) {
        db.sql("update user_session set seen_at = :now where key_hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
    }

    private void clearEnded() {
        db.sql("delete from user_session where opened_at < :oldest")
                .param("oldest", Timestamp.from(clock.instant().minus(VisitRow.LONGEST)))
                .update();
    }

    /** A child on someone else's device is forgotten soon. */
    private Duration idle(Visit visit) {
        if (visit.handedOverBy() != null) {
            return idleShared;
        }
        return visit.who().isStaff() ? idleStaff : idleOthers;
    }
}
