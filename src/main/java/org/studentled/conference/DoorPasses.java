package org.studentled.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.AuditTrail;
import org.studentled.school.NotFoundException;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.TextRules;
import org.studentled.secrets.OpaqueTokens;
import org.studentled.secrets.PaperCodes;

/** The passes with which someone without an account helps at the door of an evening: by a link, or by a code to type. */
@Component
public class DoorPasses {

    /** More than any school has doors; each is a way in that someone has to keep in mind. */
    private static final int MOST_AT_ONE_EVENING = 20;

    private static final int CODE_LENGTH = 8;
    private static final int CODE_GROUP = 4;

    private final JdbcClient db;
    private final Evenings evenings;
    private final Rounds rounds;
    private final AuditTrail auditTrail;
    private final SchoolZone zone;
    private final Clock clock;
    private final String school;

    DoorPasses(
            JdbcClient db,
            Evenings evenings,
            Rounds rounds,
            AuditTrail auditTrail,
            SchoolZone zone,
            Clock clock,
            @Value("${school.address}") String school) {
        this.db = db;
        this.evenings = evenings;
        this.rounds = rounds;
        this.auditTrail = auditTrail;
        this.zone = zone;
        this.clock = clock;
        this.school = school;
    }

    /**
     * A fresh pass; those made before go on working.
     *
     * @throws RequestRefused (conflict) when the evening is over or has too many already
     */
    @Transactional
    public Issued issue(EveningId id, String name, Actor by) {
        Evening evening = evenings.get(id);
        rounds.get(evening.roundId()).requireOpen();
        if (isOver(evening)) {
            throw RequestRefused.conflict("conference.pass.eveningOver");
        }
        if (findByEvenings(List.of(id)).size() >= MOST_AT_ONE_EVENING) {
            throw RequestRefused.conflict("conference.pass.tooMany", MOST_AT_ONE_EVENING);
        }
        DoorPass pass = DoorPass.of(evening, name, clock.instant());
        String token = OpaqueTokens.generate();
        String code = PaperCodes.draw(CODE_LENGTH).replaceAll("(.{" + CODE_GROUP + "})(?=.)", "$1-");
        db.sql("insert into door_pass (id, evening_id, name, token_hash, code_hash, made_by, made_at)"
                        + " values (:id, :evening, :name, :token, :code, :by, :at)")
                .param("id", pass.id().value())
                .param("evening", id.value())
                .param("name", pass.name())
                .param("token", OpaqueTokens.hash(token))
                .param("code", codeHash(code))
                .param("by", by.id())
                .param("at", Timestamp.from(pass.madeAt()))
                .update();
        auditTrail.record(by, "door-pass-made", pass.id().value(), null);
        return new Issued(pass, school + "/door/" + token, school + "/door", code);
    }

    /** Those that were not taken back, the first made first. */
    public List<DoorPass> findByEvenings(Collection<EveningId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql("select * from door_pass where evening_id in (:evenings) and revoked_at is null"
                                + " order by made_at, id")
                        .param("evenings", ids.stream().map(EveningId::value).toList())
                        .query(DoorPasses::read)
                        .list();
    }

    public DoorPass get(DoorPassId id) {
        return db.sql("select * from door_pass where id = :id")
                .param("id", id.value())
                .query(DoorPasses::read)
                .optional()
                .orElseThrow(() -> new NotFoundException("door pass", id.value()));
    }

    public Optional<DoorPass> findByToken(String token) {
        return db.sql("select * from door_pass where token_hash = :hash")
                .param("hash", OpaqueTokens.hash(token))
                .query(DoorPasses::read)
                .optional();
    }

    /** However it is typed: in small letters, with spaces or without the hyphen. */
    public Optional<DoorPass> findByCode(String typed) {
        return db.sql("select * from door_pass where code_hash = :hash")
                .param("hash", codeHash(typed))
                .query(DoorPasses::read)
                .optional();
    }

    /** It opens nothing from now on, also where it is open already. The same press again changes nothing. */
    @Transactional
    public void revoke(DoorPassId id, Actor by) {
        int open = db.sql("update door_pass set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
        if (open > 0) {
            auditTrail.record(by, "door-pass-revoked", id.value(), null);
        }
    }

    /** @throws RequestRefused when the pass was taken back, or it is not its evening */
    public void requireOpen(DoorPass pass) {
        pass.requireOpen(evenings.get(pass.evening()), zone, clock.instant());
    }

    /**
     * @return who visits with it
     * @throws RequestRefused as {@link #requireOpen}
     */
    @Transactional
    public Actor open(DoorPass pass) {
        requireOpen(pass);
        db.sql("update door_pass set last_opened_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", pass.id().value())
                .update();
        Actor visitor = new Actor(Role.DOOR_HELPER, pass.id().value());
        auditTrail.record(visitor, "door-pass-opened", pass.id().value(), null);
        return visitor;
    }

    /**
     * The evening at whose door this visitor stands; asked with each request, as the pass may end under an open visit.
     *
     * @throws RequestRefused for anyone else, and as {@link #requireOpen}
     */
    public Evening eveningOf(Actor visitor) {
        if (!visitor.is(Role.DOOR_HELPER)) {
            throw RequestRefused.notAllowed("conference.pass.onlyHere");
        }
        DoorPass pass = get(new DoorPassId(visitor.id()));
        Evening evening = evenings.get(pass.evening());
        pass.requireOpen(evening, zone, clock.instant());
        return evening;
    }

    public boolean isOver(Evening evening) {
        return DoorPass.isOver(evening, zone, clock.instant());
    }

    /** From when a pass for this evening opens anything. */
    public Instant opensAt(Evening evening) {
        return DoorPass.opensAt(evening, zone);
    }

    /** From when it opens nothing anymore. */
    public Instant endsAt(Evening evening) {
        return DoorPass.endsAt(evening, zone);
    }

    private static String codeHash(String typed) {
        return OpaqueTokens.hash(
                "door " + TextRules.plainLine(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    private static DoorPass read(ResultSet row, int number) throws SQLException {
        return new DoorPass(
                new DoorPassId(row.getObject("id", UUID.class)),
                new EveningId(row.getObject("evening_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("last_opened_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    /** A pass with what opens it, which exists nowhere but on this one page. */
    public record Issued(DoorPass pass, String link, String codeAddress, String code) {}
}
