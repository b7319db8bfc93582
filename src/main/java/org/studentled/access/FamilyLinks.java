package org.studentled.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.CurrentActor;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.secrets.OpaqueTokens;

/** The links without an account: each opens one adult's pages, at {@code /f/{token}}, until it ends or is taken back. */
@Component
public class FamilyLinks {

    private static final Duration ONE_SITTING = Duration.ofMinutes(30);
    private static final Duration SHORTEST = Duration.ofDays(7);

    private final JdbcClient db;
    private final AuditLog auditLog;
    private final CurrentActor currentActor;
    private final StaffRoles staffRoles;
    private final Clock clock;
    private final String school;

    FamilyLinks(
            JdbcClient db,
            AuditLog auditLog,
            CurrentActor currentActor,
            StaffRoles staffRoles,
            Clock clock,
            @Value("${school.address}") String school) {
        this.currentActor = currentActor;
        this.staffRoles = staffRoles;
        this.db = db;
        this.auditLog = auditLog;
        this.clock = clock;
        this.school = school;
    }

    /** Links issued before go on working: an adult may open the older letter. */
    @Transactional
    public String issue(AdultId adult, Duration life) {
        return issue(adult, life, null, null);
    }

    private String issue(AdultId adult, Duration life, @Nullable UUID onlyRound, @Nullable UUID madeBy) {
        String token = OpaqueTokens.generate();
        Instant now = clock.instant();
        db.sql("insert into family_link (token_hash, adult_id, issued_at, ends_at, only_round, made_by)"
                        + " values (:hash, :adult, :now, :end, :only, :by)")
                .param("only", onlyRound, Types.OTHER)
                .param("by", madeBy, Types.OTHER)
                .param("hash", OpaqueTokens.hash(token))
                .param("adult", adult.value())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(life)))
                .update();
        return token;
    }

    /** A fresh link as it stands in a letter: the whole address. One that would have ended already lives a week. */
    @Transactional
    public String address(AdultId adult, Instant end) {
        return school + "/f/" + issue(adult, durationUntil(end));
    }

    /**
     * A fresh link that goes through the hands of staff, on a screen or on paper: it shows the children of one round
     * only, and is noted under the name of whoever acts.
     */
    @Transactional
    public String addressByStaff(AdultId adult, Instant end, UUID onlyRound) {
        Actor maker = currentActor.current();
        auditLog.record(maker, "link-made", adult.value(), null);
        return school + "/f/" + issue(adult, durationUntil(end), onlyRound, maker.isStaff() ? maker.id() : null);
    }

    /** A fresh link for the device on which a code was typed; it shows what the code may. @return its path */
    @Transactional
    public String pathFor(FamilyCodes.Match code) {
        return "/f/" + issue(code.adult(), durationUntil(code.endsAt()), code.onlyRound(), code.madeBy());
    }

    private Duration durationUntil(Instant end) {
        Duration life = Duration.between(clock.instant(), end);
        return life.compareTo(SHORTEST) < 0 ? SHORTEST : life;
    }

    /**
     * Opening is noted, once for one sitting: under the adult's name, or under that of the staff member who had the link
     * in their hands.
     *
     * @param visit false for a look that no one may have seen, as by a mail gateway: that is not noted
     * @throws RequestRefused (not found) for a link that never was or was taken back, (ended) for one that has ended
     */
    @Transactional
    public OpenedLink open(String token, boolean visit) {
        Link link = db.sql("select * from family_link where token_hash = :hash")
                .param("hash", OpaqueTokens.hash(token))
                .query((row, i) -> new Link(
                        new OpenedLink(
                                new AdultId(row.getObject("adult_id", UUID.class)),
                                row.getObject("only_round", UUID.class)),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getObject("made_by", UUID.class)))
                .optional()
                .orElseThrow(() -> RequestRefused.notFound("access.link.unknown"));
        if (!clock.instant().isBefore(link.endsAt())) {
            throw RequestRefused.ended("access.link.ended");
        }
        if (visit) {
            recordOpening(OpaqueTokens.hash(token), link);
        }
        return link.openedLink();
    }

    /** Where a code from paper is typed. */
    public String codeAddress() {
        return school + "/f";
    }

    /** Takes back every link and every code of an adult at once. */
    @Transactional
    public void endAllOf(AdultId adult) {
        for (String ways : List.of("family_link", "family_code")) {
            db.sql("delete from " + ways + " where adult_id = :adult")
                    .param("adult", adult.value())
                    .update();
        }
    }

    private void recordOpening(String hash, Link link) {
        Instant now = clock.instant();
        int first = db.sql("update family_link set opened_at = :now where token_hash = :hash"
                        + " and (opened_at is null or opened_at < :before)")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .param("before", Timestamp.from(now.minus(ONE_SITTING)))
                .update();
        if (first > 0) {
            AdultId adult = link.openedLink().adult();
            UUID maker = link.madeBy();
            if (maker == null) {
                auditLog.record(Actor.adult(adult), "link-opened", adult.value(), null);
            } else {
                auditLog.record(actorOf(new StaffId(maker)), "staff-link-opened", adult.value(), null);
            }
        }
    }

    private Actor actorOf(StaffId maker) {
        return staffRoles.holds(maker, StaffRole.OFFICE) ? Actor.office(maker) : Actor.teacher(maker);
    }

    /**
     * Whose pages a link opens.
     *
     * @param onlyRound null where it shows all children of the home
     */
    public record OpenedLink(AdultId adult, @Nullable UUID onlyRound) {}

    private record Link(
            OpenedLink openedLink, Instant endsAt, @Nullable UUID madeBy) {}
}
