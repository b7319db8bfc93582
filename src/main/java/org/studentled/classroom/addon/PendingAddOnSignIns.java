package org.studentled.classroom.addon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.consent.TokenCipher;
import org.studentled.classroom.google.AddOnItem;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.connect.PendingAuthorization;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.secrets.OpaqueTokens;

/** Who opened our page inside an assignment and is still signing in; the frame keeps the ticket, we keep its hash. */
@Component
class PendingAddOnSignIns {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final TokenCipher tokenCipher;
    private final Clock clock;

    PendingAddOnSignIns(JdbcClient db, TokenCipher tokenCipher, Clock clock) {
        this.db = db;
        this.tokenCipher = tokenCipher;
        this.clock = clock;
    }

    @Transactional
    public String create(AddOn.View view, AddOnItem item, @Nullable String attachment, @Nullable String token) {
        db.sql("delete from classroom_add_on where opened_at < :old")
                .param("old", oldest())
                .update();
        String ticket = OpaqueTokens.generate();
        db.sql("insert into classroom_add_on (ticket_hash, view_of, course_id, item_type, item_id, attachment_id,"
                        + " add_on_token, opened_at)"
                        + " values (:ticket, :view, :course, :type, :item, :attachment, :token, :now)")
                .param("ticket", OpaqueTokens.hash(ticket))
                .param("view", view.name())
                .param("course", item.courseId())
                .param("type", item.type())
                .param("item", item.itemId())
                .param("attachment", attachment, Types.VARCHAR)
                .param("token", token, Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return ticket;
    }

    /** Readies the way to Google for one browser. */
    @Transactional
    public PendingAuthorization.Departure depart(String ticket, String statePrefix) {
        Ticket known = findBy("ticket_hash", ticket);
        var departure = new PendingAuthorization.Departure(
                new PendingAuthorization(
                        "add-on",
                        Actor.system().id(),
                        null,
                        known.view().permission().name()),
                statePrefix + OpaqueTokens.generate(),
                OpaqueTokens.generate(),
                OpaqueTokens.generate());
        db.sql(
                        "update classroom_add_on set state_hash = :state, browser_hash = :browser, encrypted_verifier = :verifier"
                                + " where ticket_hash = :ticket")
                .param("state", OpaqueTokens.hash(departure.state()))
                .param("browser", OpaqueTokens.hash(departure.browser()))
                .param("verifier", tokenCipher.encrypt(departure.verifier(), known.hash()))
                .param("ticket", known.hash())
                .update();
        return departure;
    }

    /** Back from Google, once and in the same browser only. */
    @Transactional
    public Ticket redeem(String state, String browser) {
        Ticket known = findBy("state_hash", state);
        int mine = db.sql("update classroom_add_on set state_hash = null, browser_hash = null"
                        + " where ticket_hash = :ticket and browser_hash = :browser")
                .param("ticket", known.hash())
                .param("browser", OpaqueTokens.hash(browser))
                .update();
        if (mine == 0) {
            throw new ClassroomException(ClassroomException.Kind.CONSENT_ENDED);
        }
        return known;
    }

    @Transactional
    public void arrived(Ticket ticket, Actor actor, ClassId classId, String refreshToken) {
        db.sql("update classroom_add_on set role = :role, person_id = :person, class_id = :class,"
                        + " encrypted_credentials = :token where ticket_hash = :ticket")
                .param("role", actor.role().name())
                .param("person", actor.id())
                .param("class", classId.value())
                .param("token", tokenCipher.encrypt(refreshToken, ticket.hash()))
                .param("ticket", ticket.hash())
                .update();
    }

    @Transactional
    public void end(Ticket ticket) {
        db.sql("delete from classroom_add_on where ticket_hash = :ticket")
                .param("ticket", ticket.hash())
                .update();
    }

    Ticket get(String ticket) {
        return findBy("ticket_hash", ticket);
    }

    String verifier(Ticket ticket) {
        return tokenCipher.decrypt(ticket.sealedVerifier(), ticket.hash());
    }

    String refreshToken(Ticket ticket) {
        return tokenCipher.decrypt(ticket.sealedToken(), ticket.hash());
    }

    private Ticket findBy(String column, String key) {
        return db.sql("select * from classroom_add_on where " + column + " = :hash and opened_at >= :old")
                .param("hash", OpaqueTokens.hash(key))
                .param("old", oldest())
                .query(PendingAddOnSignIns::read)
                .optional()
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.ADD_ON_ENDED));
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(GOOD_FOR));
    }

    private static Ticket read(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        UUID classId = row.getObject("class_id", UUID.class);
        return new Ticket(
                row.getString("ticket_hash"),
                AddOn.View.valueOf(row.getString("view_of")),
                new AddOnItem(row.getString("course_id"), row.getString("item_type"), row.getString("item_id")),
                row.getString("attachment_id"),
                row.getString("add_on_token"),
                String.valueOf(row.getString("encrypted_verifier")),
                role == null ? null : new Actor(Role.valueOf(role), row.getObject("person_id", UUID.class)),
                classId == null ? null : new ClassId(classId),
                String.valueOf(row.getString("encrypted_credentials")));
    }

    /** One opening of our page; who it is stands in it once Google has said so. */
    record Ticket(
            String hash,
            AddOn.View view,
            AddOnItem item,
            @Nullable String attachment,
            @Nullable String token,
            String sealedVerifier,
            @Nullable Actor actor,
            @Nullable ClassId classId,
            String sealedToken) {

        @Override
        public String toString() {
            return "Ticket[" + view + "]";
        }
    }
}
