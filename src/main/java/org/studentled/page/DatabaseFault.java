package org.studentled.page;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** Database errors by their SQLSTATE, which both databases share. */
final class DatabaseFault {

    private static final int DEEPEST = 20;

    private DatabaseFault() {}

    /** It can't be reached, or is just going or coming (PostgreSQL: 57P01 to 57P03). */
    static boolean isAway(Throwable fault) {
        return isBehind(
                fault,
                // A commit or rollback that fails on its own has lost its connection; the pool says no code then.
                each -> each instanceof TransactionSystemException
                        || each instanceof SQLTransientConnectionException
                        || each instanceof SQLNonTransientConnectionException
                        || says(each, "08")
                        || says(each, "57P0"));
    }

    /** A value is longer or larger than its column, or holds a sign that no text may (class "data exception"). */
    static boolean isTooLong(Throwable fault) {
        return isBehind(fault, each -> says(each, "22001") || says(each, "22003") || says(each, "22021"));
    }

    /** Someone else was faster: it is there already, or what it belongs to is gone (class "integrity constraint"). */
    static boolean isCollision(Throwable fault) {
        return isBehind(fault, each -> says(each, "23505") || says(each, "23503"));
    }

    private static boolean isBehind(Throwable fault, Predicate<Throwable> what) {
        return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(what);
    }

    private static boolean says(Throwable fault, String code) {
        return fault instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(code);
    }
}
