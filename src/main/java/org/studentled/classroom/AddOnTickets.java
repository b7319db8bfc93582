package org.studentled.classroom;

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
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.Who;

/** Who opened our page inside an assignment and is still signing in; the frame keeps the ticket, we keep its hash. */
@Component
class AddOnTickets {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Strongbox strongbox;
    private final Clock clock;

    AddOnTickets(JdbcClient db, Strongbox strongbox, Clock clock) {
        this.db = db;
        this.strongbox = strongbox;
        this.clock = clock;
    }

    @Transactional
    public String open(AddOn.View view, AddOnItem item, @Nullable String attachment, @Nullable String token) {
        db.sql("delete from classroom_add_on where opened_at < :old")
                .param("old", oldest())
                .update();
        String ticket = OneTimeKey.fresh();
        db.sql("insert into classroom_add_on (ticket_hash, view_of, course_id, item_type, item_id, attachment_id,"
                        + " add_on_token, opened_at)"
                        + " values (:ticket, :view, :course, :type, :item, :attachment, :token, :now)")
                .param("ticket", OneTimeKey.hash(ticket))
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
    public Consents.Begun depart(String ticket, String statePrefix) {
        Ticket known = with("ticket_hash", ticket);
        var begun = new Consents.Begun(
                Who.system(),
                null,
                known.view().permission(),
                statePrefix + OneTimeKey.fresh(),
                OneTimeKey.fresh(),
                OneTimeKey.fresh());
        db.sql(
                        "update classroom_add_on set state_hash = :state, browser_hash = :browser, encrypted_verifier = :verifier"
                                + " where ticket_hash = :ticket")
                .param("state", OneTimeKey.hash(begun.state()))
                .param("browser", OneTimeKey.hash(begun.browser()))
                .param("verifier", strongbox.seal(begun.verifier(), known.hash()))
                .param("ticket", known.hash())
                .update();
        return begun;
    }

    /** Back from Google, once and in the same browser only. */
    @Transactional
    public Ticket redeem(String state, String browser) {
        Ticket known = with("state_hash", state);
        int mine = db.sql("update classroom_add_on set state_hash = null, browser_hash = null"
                        + " where ticket_hash = :ticket and browser_hash = :browser")
                .param("ticket", known.hash())
                .param("browser", OneTimeKey.hash(browser))
                .update();
        if (mine == 0) {
            throw new Trouble(Trouble.Kind.CONSENT_ENDED);
        }
        return known;
    }

    @Transactional
    public void arrived(Ticket ticket, Who who, ClassId classId, String refreshToken) {
        db.sql("update classroom_add_on set role = :role, person_id = :person, class_id = :class,"
                        + " encrypted_credentials = :token where ticket_hash = :ticket")
                .param("role", who.role().name())
                .param("person", who.id())
                .param("class", classId.value())
                .param("token", strongbox.seal(refreshToken, ticket.hash()))
                .param("ticket", ticket.hash())
                .update();
    }

    @Transactional
    public void end(Ticket ticket) {
        db.sql("delete from classroom_add_on where ticket_hash = :ticket")
                .param("ticket", ticket.hash())
                .update();
    }

    Ticket of(String ticket) {
        return with("ticket_hash", ticket);
    }

    String verifier(Ticket ticket) {
        return strongbox.open(ticket.sealedVerifier(), ticket.hash());
    }

    String refreshToken(Ticket ticket) {
        return strongbox.open(ticket.sealedToken(), ticket.hash());
    }

    private Ticket with(String column, String key) {
        return db.sql("select * from classroom_add_on where " + column + " = :hash and opened_at >= :old")
                .param("hash", OneTimeKey.hash(key))
                .param("old", oldest())
                .query(AddOnTickets::read)
                .optional()
                .orElseThrow(() -> new Trouble(Trouble.Kind.ADD_ON_ENDED));
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
                role == null ? null : new Who(Role.valueOf(role), row.getObject("person_id", UUID.class)),
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
            @Nullable Who who,
            @Nullable ClassId classId,
            String sealedToken) {

        @Override
        public String toString() {
            return "Ticket[" + view + "]";
        }
    }
}
