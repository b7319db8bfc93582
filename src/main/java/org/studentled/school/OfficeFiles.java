package org.studentled.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What only the office knows about adults: notes, and why and until when someone may not be invited. */
@Component
public class OfficeFiles {

    public static final int LONGEST_NOTE = 1000;
    public static final int LONGEST_REASON = 500;

    private final JdbcClient db;
    private final Households households;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeFiles(JdbcClient db, Households households, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.households = households;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void saveNote(AdultId adult, @Nullable String note) {
        OfficeFile before = getByAdult(adult);
        save(new OfficeFile(
                adult,
                TextRules.optional(note, LONGEST_NOTE),
                before.reason(),
                before.blockedAt(),
                before.blockedUntil()));
    }

    /**
     * The adult gets no invitation from now on. When the period is over the office is asked; nothing opens automatically.
     *
     * @param until nothing where the paper names no end
     * @return everyone who is blocked now: others are at whom letters to the same address would arrive
     */
    @Transactional
    public List<AdultId> block(AdultId adult, @Nullable String reason, @Nullable LocalDate until) {
        String why = TextRules.required(reason, LONGEST_REASON);
        List<AdultId> all = new ArrayList<>(List.of(adult));
        all.addAll(households.block(adult));
        all.forEach(each -> {
            save(new OfficeFile(each, getByAdult(each).note(), why, clock.instant(), until));
            events.publishEvent(new Adult.Blocked(each));
        });
        return all;
    }

    @Transactional
    public void unblock(AdultId adult) {
        households.unblock(adult);
        save(new OfficeFile(adult, getByAdult(adult).note(), null, null, null));
    }

    /** An empty one where the office has noted nothing. */
    public OfficeFile getByAdult(AdultId adult) {
        return db.sql("select * from adult_file where adult_id = :adult")
                .param("adult", adult.value())
                .query(OfficeFiles::read)
                .optional()
                .orElse(new OfficeFile(adult, "", null, null, null));
    }

    /** As {@link #getByAdult}, of many at once: every one of them has a file. */
    public Map<AdultId, OfficeFile> getByAdults(Collection<AdultId> adults) {
        Map<AdultId, OfficeFile> files = new HashMap<>();
        adults.forEach(adult -> files.put(adult, new OfficeFile(adult, "", null, null, null)));
        if (!files.isEmpty()) {
            db.sql("select * from adult_file where adult_id in (:adults)")
                    .param("adults", adults.stream().map(AdultId::value).toList())
                    .query(OfficeFiles::read)
                    .list()
                    .forEach(file -> files.put(file.adult(), file));
        }
        return files;
    }

    /** Those whose period is over, the longest first; at most so many. */
    public List<OfficeFile> findEnded(LocalDate today, int most) {
        return db.sql("select * from adult_file where blocked_until < :today and blocked_at is not null"
                        + " order by blocked_until, adult_id limit :most")
                .param("today", today)
                .param("most", most)
                .query(OfficeFiles::read)
                .list();
    }

    private void save(OfficeFile file) {
        Instant at = file.blockedAt();
        db.sql("delete from adult_file where adult_id = :adult")
                .param("adult", file.adult().value())
                .update();
        db.sql("insert into adult_file (adult_id, note, reason, blocked_at, blocked_until)"
                        + " values (:adult, :note, :reason, :at, :until)")
                .param("adult", file.adult().value())
                .param("note", file.note())
                .param("reason", file.reason(), Types.VARCHAR)
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("until", file.blockedUntil(), Types.DATE)
                .update();
    }

    private static OfficeFile read(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("blocked_at");
        return new OfficeFile(
                new AdultId(row.getObject("adult_id", java.util.UUID.class)),
                row.getString("note"),
                row.getString("reason"),
                at == null ? null : at.toInstant(),
                row.getObject("blocked_until", LocalDate.class));
    }
}
