package org.studentled.secrets;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Texts a module stores encrypted, each bound to the row it stands in. The module that owns the table declares it as a
 * bean, so that a change of the key reaches it.
 *
 * @param identifiedBy the columns that find a row again and of which its purpose is made
 * @param purpose as it was given to {@link SecretCipher#encrypt}, from those columns
 */
public record EncryptedColumn(
        JdbcClient db,
        String table,
        List<String> identifiedBy,
        String column,
        Function<Map<String, Object>, String> purpose)
        implements EncryptedStore {

    private static final int PAGE = 100;

    @Override
    public String name() {
        return table + "." + column;
    }

    /**
     * A page at a time, each text in a statement of its own: whatever ends this before its end, the next call goes on with
     * what is left. A text that was changed in between stays as it is.
     */
    @Override
    public Result reencrypt(SecretCipher cipher) {
        int done = 0;
        int unreadable = 0;
        while (true) {
            List<Map<String, Object>> page = page(cipher, unreadable);
            for (Map<String, Object> row : page) {
                String old = String.valueOf(row.get(column));
                try {
                    done += replace(row, old, cipher.reencrypt(old, purpose.apply(row)));
                } catch (SecretCipher.DecryptionFailed otherKey) {
                    unreadable++;
                }
            }
            if (page.size() < PAGE) {
                return new Result(done, unreadable);
            }
        }
    }

    /** What can't be read stays before the rest, and is passed over. */
    private List<Map<String, Object>> page(SecretCipher cipher, int from) {
        return db.sql("select " + String.join(", ", identifiedBy) + ", " + column + " from " + table + " where "
                        + column
                        + " is not null and " + column + " not like :current order by "
                        + String.join(", ", identifiedBy) + " offset :from rows fetch next :most rows only")
                .param("current", cipher.keyId() + ".%")
                .param("from", from)
                .param("most", PAGE)
                .query()
                .listOfRows();
    }

    private int replace(Map<String, Object> row, String old, String fresh) {
        StringBuilder sql =
                new StringBuilder("update " + table + " set " + column + " = :fresh where " + column + " = :old");
        identifiedBy.forEach(
                each -> sql.append(" and ").append(each).append(" = :").append(each));
        JdbcClient.StatementSpec update =
                db.sql(sql.toString()).param("fresh", fresh).param("old", old);
        for (String each : identifiedBy) {
            update = update.param(each, row.get(each));
        }
        return update.update();
    }
}
