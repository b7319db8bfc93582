package org.studentled.classroom.courses;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.studentled.secrets.OpaqueTokens;

/** What rows of this module's tables have in common: empty moments, and a fingerprint that tells a changed one. */
public final class RowMapping {

    private RowMapping() {}

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    public static @Nullable Instant instant(@Nullable String googles) {
        return googles == null ? null : Instant.parse(googles);
    }

    static @Nullable BigDecimal number(@Nullable Double googles) {
        return googles == null || !Double.isFinite(googles) ? null : BigDecimal.valueOf(googles);
    }

    /** Two rows of the same fields have the same one, whether they come from Google or back from the database. */
    static String hash(@Nullable Object... fields) {
        return OpaqueTokens.hash(Arrays.stream(fields).map(RowMapping::written).collect(Collectors.joining("\u001f")))
                .substring(0, 32);
    }

    /** The database gives 10 back as 10.00, and keeps microseconds of a moment. */
    private static String written(@Nullable Object field) {
        if (field instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return field instanceof Instant moment
                ? moment.truncatedTo(ChronoUnit.MICROS).toString()
                : String.valueOf(field);
    }
}
