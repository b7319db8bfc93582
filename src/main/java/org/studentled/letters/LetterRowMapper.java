package org.studentled.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.round.RoundId;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;

/** A letter as it lies in the outbox. */
final class LetterRowMapper {

    private LetterRowMapper() {}

    static Letter read(ResultSet row, int number) throws SQLException {
        UUID round = row.getObject("round_id", UUID.class);
        UUID adult = row.getObject("adult_id", UUID.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                Letter.Kind.valueOf(row.getString("kind")),
                round == null ? null : new RoundId(round),
                adult == null ? null : new AdultId(adult),
                Adult.Channel.valueOf(row.getString("channel")),
                row.getString("to_address"),
                row.getString("calendar"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("sent_at")),
                instant(row.getTimestamp("printed_at")),
                0,
                null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
