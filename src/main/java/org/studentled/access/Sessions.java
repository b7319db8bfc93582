package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRoles;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.secrets.OpaqueTokens;

/** Who is visiting right now: one key per browser tab, without cookies, ended by idleness. */
@Component
public class Sessions {

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(30);

    private static final String NOT_ENDED =
            "not exists (select 1 from ended_access e where e.person_id in (user_session.person_id, user_session.handed_over_by))";

    private final JdbcClient db;
    private final Students students;
    private final StaffRoles staffRoles;
    private final EndedRoles endedRoles;
    private final Clock clock;
    private final SessionTimeouts timeouts;

    Sessions(
            JdbcClient db,
            Students students,
            StaffRoles staffRoles,
            EndedRoles endedRoles,
            Clock clock,
            SessionTimeouts timeouts) {
        this.db = db;
        this.students = students;
        this.staffRoles = staffRoles;
        this.endedRoles = endedRoles;
        this.clock = clock;
        this.timeouts = timeouts;
    }

    /**
     * @return the key, which exists nowhere but in the visitor's tab from now on
     * @throws RequestRefused (not allowed) when the person's access has ended, or what they come as
     */
    @Transactional
    public String start(Actor actor, @Nullable ClassId fromLaunch) {
        return start(new Session(actor, fromLaunch, null, clock.instant()));
    }

    @Transactional
    public String start(Session session) {
        return start(session, null);
    }

    /** @param via the learning platform that vouches for the visitor: when it is stopped, the visit ends */
    @Transactional
    public String start(Session session, @Nullable String via) {
        requireAccess(session.actor());
        deleteEnded();
        String key = OpaqueTokens.generate();
        db.sql(
                        "insert into user_session (key_hash, role, person_id, class_id, handed_over_by, opened_at, seen_at, opened_via)"
                                + " values (:hash, :role, :person, :class, :by, :now, :now, :via)")
                .param("via", via, java.sql.Types.VARCHAR)
                .param("hash", OpaqueTokens.hash(key))
                .param("role", session.actor().role().name())
                .param("person", session.actor().id())
                .param(
                        "class",
                        session.classId() == null ? null : session.classId().value(),
                        java.sql.Types.OTHER)
                .param(
                        "by",
                        session.handedOverBy() == null
                                ? null
                                : session.handedOverBy().value(),
                        java.sql.Types.OTHER)
                .param("now", Timestamp.from(session.openedAt()))
                .update();
        return key;
    }

    /**
     * Being found counts as being used: the idle time starts again. Nothing is found of someone who has left, or whose
     * access has ended, or who is no longer at the school what they are in the visit.
     */
    @Transactional
    public Optional<Session> find(String key) {
        return findByHash(nameOf(key));
    }

    /** What a visit is called where its key may not stand, as in a sealed address. */
    static String nameOf(String key) {
        return OpaqueTokens.hash(key);
    }

    /** As {@link #find}, by {@link #nameOf} the key. */
    @Transactional
    public Optional<Session> findByHash(String hash) {
        Instant now = clock.instant();
        Optional<SessionRow> found = db.sql("select * from user_session where key_hash = :hash and " + NOT_ENDED)
                .param("hash", hash)
                .query(SessionRow::read)
                .optional()
                .filter(each -> each.isOpen(now, timeouts.idleTimeout(each.session())))
                .filter(each -> departed(List.of(each)).isEmpty())
                .filter(each ->
                        staffRoles.mayAct(each.staff()).size() == each.staff().size());
        found.filter(each -> each.seenAt().plus(BETWEEN_NOTES).isBefore(now)).ifPresent(each -> touch(hash, now));
        return found.map(SessionRow::session);
    }

    /** The member of staff whose visit this was, if it ended with what they were at the school. */
    public Optional<StaffId> findEnded(String key) {
        return db.sql("select * from user_session where key_hash = :hash")
                .param("hash", nameOf(key))
                .query(SessionRow::read)
                .optional()
                .map(each -> each.session().actor())
                .filter(actor -> actor.isStaff() && !staffRoles.mayAct(actor))
                .map(actor -> new StaffId(actor.id()));
    }

    /**
     * Someone who is several things at the school goes on as another of them.
     *
     * @return the key of the visit that takes the place of this one
     * @throws RequestRefused (not allowed) when they are not that, or an LMS says as what they come
     */
    @Transactional
    public String continueAs(Role role, Session session, String key) {
        String via = findPlatform(key).orElse(null);
        if (!session.mayChangeRole() || via != null && !via.startsWith(SignInOffers.ORIGIN)) {
            throw RequestRefused.notAllowed("access.role.launched");
        }
        UUID person = session.actor().id();
        if (!staffRoles.rolesOf(new StaffId(person)).contains(role)) {
            throw RequestRefused.notAllowed("access.role.notYours");
        }
        String next = start(new Session(new Actor(role, person), null, null, session.openedAt()), via);
        end(key);
        return next;
    }

    /** Those of the visits that are open, by {@link #nameOf} their keys; asking is no use of them. */
    Set<String> stillOpen(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        List<SessionRow> open = db
                .sql("select * from user_session where key_hash in (:names) and " + NOT_ENDED)
                .param("names", names)
                .query(SessionRow::read)
                .list()
                .stream()
                .filter(each -> each.isOpen(now, timeouts.idleTimeout(each.session())))
                .toList();
        Set<StudentId> departed = departed(open);
        Set<Actor> acting = staffRoles.mayAct(
                open.stream().flatMap(each -> each.staff().stream()).collect(Collectors.toSet()));
        return open.stream()
                .filter(each -> acting.containsAll(each.staff()))
                .filter(each -> each.student().filter(departed::contains).isEmpty())
                .map(SessionRow::name)
                .collect(Collectors.toSet());
    }

    /** The students among the visitors who have left the school; staff and families are not asked about. */
    private Set<StudentId> departed(List<SessionRow> sessions) {
        List<StudentId> visiting =
                sessions.stream().flatMap(each -> each.student().stream()).toList();
        return visiting.isEmpty() ? Set.of() : students.departedOf(visiting);
    }

    @Transactional
    public void end(String key) {
        db.sql("delete from user_session where key_hash = :hash")
                .param("hash", OpaqueTokens.hash(key))
                .update();
    }

    /** Ends all visits of one person, of the staff whatever they are in them, as when someone leaves the school. */
    @Transactional
    public void endAllOf(Actor actor) {
        db.sql("delete from user_session where role in (:roles) and person_id = :person")
                .param(
                        "roles",
                        Stream.of(Role.values())
                                .filter(role -> role == actor.role() || role.isStaff() && actor.isStaff())
                                .map(Role::name)
                                .toList())
                .param("person", actor.id())
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
    public Optional<String> findPlatform(String key) {
        return db.sql("select opened_via from user_session where key_hash = :hash and opened_via is not null")
                .param("hash", nameOf(key))
                .query(String.class)
                .optional();
    }

    private void requireAccess(Actor actor) {
        int ended = db.sql("select count(*) from ended_access where person_id = :person")
                .param("person", actor.id())
                .query(Integer.class)
                .single();
        if (ended > 0) {
            throw RequestRefused.notAllowed("access.end.ended");
        }
        if (!staffRoles.mayAct(actor)) {
            throw endedRoles
                    .refusalOf(new StaffId(actor.id()), RequestRefused.Kind.NOT_ALLOWED)
                    .orElseGet(() -> RequestRefused.notAllowed("access.role.notYours"));
        }
    }

    private void touch(String hash, Instant now) {
        db.sql("update user_session set seen_at = :now where key_hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
    }

    private void deleteEnded() {
        db.sql("delete from user_session where opened_at < :oldest")
                .param("oldest", Timestamp.from(clock.instant().minus(SessionRow.LONGEST)))
                .update();
    }
}
