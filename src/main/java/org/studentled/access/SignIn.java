package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.StaffRoles;
import org.studentled.secrets.OpaqueTokens;

/** Sign-in for staff without an LMS: an e-mail address, a link, one click. */
@Component
public class SignIn {

    static final Duration LIFE = Duration.ofMinutes(20);
    private static final int AT_A_TIME = 3;

    private final JdbcClient db;
    private final Staff staff;
    private final StaffRoles staffRoles;
    private final Sessions sessions;
    private final EndedAccess endedAccess;
    private final EndedRoles endedRoles;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            JdbcClient db,
            Staff staff,
            StaffRoles staffRoles,
            Sessions sessions,
            EndedAccess endedAccess,
            EndedRoles endedRoles,
            AuditLog auditLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.endedAccess = endedAccess;
        this.endedRoles = endedRoles;
        this.db = db;
        this.staff = staff;
        this.staffRoles = staffRoles;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.events = events;
        this.clock = clock;
    }

    /** Never tells whether the address is known, nor whether it asks too often. */
    @Transactional
    public void sendLink(String email) {
        staff.findByEmail(email)
                .filter(this::isAnswered)
                .filter(member -> countOpenLinks(member.id()) < AT_A_TIME)
                .ifPresent(member -> {
                    String path = issue(member.id(), LIFE);
                    // To the address on file: what was typed may only look like it.
                    String onFile = Objects.requireNonNull(member.email());
                    events.publishEvent(new SignInLink.Requested(member.id(), onFile, path));
                });
    }

    /**
     * As what whoever has the link may come in; one or more.
     *
     * @throws RequestRefused (ended) when the link was used, has ended or never was, or when their time here is over
     */
    public Set<Role> rolesFor(String token) {
        StaffId id = staffOf(token).orElseThrow(SignIn::ended);
        if (endedAccess.isEnded(id.value())) {
            throw ended();
        }
        Set<Role> roles = staffRoles.rolesOf(id);
        if (roles.isEmpty()) {
            throw endedRoles.refusalOf(id, RequestRefused.Kind.ENDED).orElseGet(SignIn::ended);
        }
        return roles;
    }

    /**
     * Uses the link up.
     *
     * @return the key of the visit it opens
     * @throws RequestRefused as {@link #rolesFor}, and (not allowed) when they are not that
     */
    @Transactional
    public String redeem(String token, Role role) {
        if (!rolesFor(token).contains(role)) {
            throw RequestRefused.notAllowed("access.role.notYours");
        }
        StaffId id = staffOf(token).orElseThrow(SignIn::ended);
        int used = db.sql("delete from sign_in_link where token_hash = :hash")
                .param("hash", OpaqueTokens.hash(token))
                .update();
        if (used == 0) {
            throw ended();
        }
        Actor actor = new Actor(role, id.value());
        auditLog.record(actor, "signed-in", id.value(), null);
        return sessions.start(actor, null);
    }

    private static RequestRefused ended() {
        return RequestRefused.ended("access.signIn.ended");
    }

    @Transactional
    String issue(StaffId id, Duration life) {
        String token = OpaqueTokens.generate();
        Instant now = clock.instant();
        db.sql("delete from sign_in_link where ends_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        db.sql("insert into sign_in_link (token_hash, staff_id, asked_at, ends_at) values (:hash, :staff, :now, :end)")
                .param("hash", OpaqueTokens.hash(token))
                .param("staff", id.value())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(life)))
                .update();
        return "/sign-in/" + token;
    }

    /** Whose time is over gets a letter too: where its link leads says so, to no one but them. */
    private boolean isAnswered(StaffMember member) {
        return !endedAccess.isEnded(member.id().value())
                && (staff.isVouchedFor(member.id())
                        || endedRoles
                                .refusalOf(member.id(), RequestRefused.Kind.ENDED)
                                .isPresent());
    }

    private int countOpenLinks(StaffId id) {
        return db.sql("select count(*) from sign_in_link where staff_id = :staff and ends_at > :now")
                .param("staff", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private Optional<StaffId> staffOf(String token) {
        return db.sql("select staff_id from sign_in_link where token_hash = :hash and ends_at > :now")
                .param("hash", OpaqueTokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }
}
