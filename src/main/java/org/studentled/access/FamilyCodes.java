package org.studentled.access;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.CurrentActor;
import org.studentled.school.TextRules;
import org.studentled.secrets.OpaqueTokens;
import org.studentled.secrets.PaperCodes;

/** The short codes on paper: typed by a family without mail, or by one that opens its link on another device. */
@Component
public class FamilyCodes {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final JdbcClient db;
    private final CurrentActor currentActor;
    private final Clock clock;

    FamilyCodes(JdbcClient db, CurrentActor currentActor, Clock clock) {
        this.currentActor = currentActor;
        this.db = db;
        this.clock = clock;
    }

    /**
     * A fresh code as it is printed; those printed before go on working. It goes through the hands of staff, so it shows
     * the children of one round only.
     */
    @Transactional
    public String issue(AdultId adult, Instant end, UUID onlyRound) {
        Actor maker = currentActor.current();
        String code = PaperCodes.draw(LENGTH).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
        db.sql("insert into family_code (code_hash, adult_id, issued_at, ends_at, only_round, made_by)"
                        + " values (:hash, :adult, :now, :end, :only, :by)")
                .param("only", onlyRound)
                .param("by", maker.isStaff() ? maker.id() : null, Types.OTHER)
                .param("hash", hash(code))
                .param("adult", adult.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(end))
                .update();
        return code;
    }

    /** However it is typed: in small letters, with spaces or without the hyphens. */
    public Optional<Match> find(String typed) {
        return db.sql("select * from family_code where code_hash = :hash and ends_at > :now")
                .param("hash", hash(typed))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Match(
                        new AdultId(row.getObject("adult_id", UUID.class)),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getObject("only_round", UUID.class),
                        row.getObject("made_by", UUID.class)))
                .optional();
    }

    private static String hash(String typed) {
        return OpaqueTokens.hash(
                "code " + TextRules.plainLine(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    /** Whose code it is, until when it works, which round it shows, and who had it in their hands. */
    public record Match(
            AdultId adult,
            Instant endsAt,
            @Nullable UUID onlyRound,
            @Nullable UUID madeBy) {}
}
