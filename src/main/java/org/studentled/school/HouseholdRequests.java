package org.studentled.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teachers' requests to the office about households that other classes share. */
@Component
public class HouseholdRequests {

    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(14);

    private final JdbcClient db;
    private final Clock clock;

    HouseholdRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The same wish while the first one waits is one request. */
    @Transactional
    public void ask(HouseholdChange change, StaffId by) {
        boolean waits = db
                .sql("select * from household_request where student_id = :child and asked_by = :by"
                        + " and decided_at is null")
                .param("child", change.student().value())
                .param("by", by.value())
                .query(HouseholdRequests::read)
                .list()
                .stream()
                .anyMatch(request -> request.change().equals(change));
        if (!waits) {
            insert(change, by);
        }
    }

    /** The oldest first, at most so many. */
    public List<HouseholdRequest> open(int most) {
        return db.sql("select * from household_request where decided_at is null order by asked_at, id limit :most")
                .param("most", most)
                .query(HouseholdRequests::read)
                .list();
    }

    public int countOpenOf(StaffId by) {
        return db.sql("select count(*) from household_request where asked_by = :by and decided_at is null")
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    /** About this child: those that wait, and those decided in the last two weeks. */
    public List<HouseholdRequest> about(StudentId student) {
        return db.sql("select * from household_request where student_id = :child"
                        + " and (decided_at is null or decided_at > :since) order by asked_at desc, id")
                .param("child", student.value())
                .param("since", Timestamp.from(clock.instant().minus(SHOWN_AFTERWARDS)))
                .query(HouseholdRequests::read)
                .list();
    }

    public HouseholdRequest get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("request", id));
    }

    /** @return false when someone else has decided a moment before */
    @Transactional
    public boolean decide(UUID id, boolean granted) {
        return db.sql("update household_request set decided_at = :now, granted = :granted"
                                + " where id = :id and decided_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("granted", granted)
                        .param("id", id)
                        .update()
                > 0;
    }

    private Optional<HouseholdRequest> find(UUID id) {
        return db.sql("select * from household_request where id = :id")
                .param("id", id)
                .query(HouseholdRequests::read)
                .optional();
    }

    private void insert(HouseholdChange change, StaffId by) {
        Adult.Contact contact = change.contact();
        HouseholdId household = change.household();
        AdultId adult = change.adult();
        db.sql("insert into household_request (id, kind, student_id, household_id, adult_id, text, name, relation,"
                        + " language, channel, email, phone, asked_by, asked_at) values (:id, :kind, :child, :home,"
                        + " :adult, :text, :name, :relation, :language, :channel, :email, :phone, :by, :now)")
                .param("id", RandomIds.next())
                .param("kind", change.kind().name())
                .param("child", change.student().value())
                .param("home", household == null ? null : household.value(), Types.OTHER)
                .param("adult", adult == null ? null : adult.value(), Types.OTHER)
                .param("text", TextRules.optional(change.text(), 254))
                .param("name", contact == null ? null : contact.name(), Types.VARCHAR)
                .param("relation", contact == null ? null : contact.relation(), Types.VARCHAR)
                .param("language", contact == null ? null : contact.language(), Types.VARCHAR)
                .param("channel", contact == null ? null : contact.channel().name(), Types.VARCHAR)
                .param("email", contact == null ? null : contact.email(), Types.VARCHAR)
                .param("phone", contact == null ? null : contact.phone(), Types.VARCHAR)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static HouseholdRequest read(ResultSet row, int number) throws SQLException {
        UUID home = row.getObject("household_id", UUID.class);
        UUID adult = row.getObject("adult_id", UUID.class);
        boolean granted = row.getBoolean("granted");
        HouseholdChange change = new HouseholdChange(
                HouseholdChange.Kind.valueOf(row.getString("kind")),
                new StudentId(row.getObject("student_id", UUID.class)),
                home == null ? null : new HouseholdId(home),
                adult == null ? null : new AdultId(adult),
                row.getString("text"),
                contact(row));
        return new HouseholdRequest(
                row.getObject("id", UUID.class),
                change,
                new StaffId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("decided_at") == null ? null : granted);
    }

    private static Adult.@Nullable Contact contact(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null
                ? null
                : new Adult.Contact(
                        name,
                        row.getString("relation"),
                        row.getString("language"),
                        Adult.Channel.valueOf(row.getString("channel")),
                        row.getString("email"),
                        row.getString("phone"));
    }
}
