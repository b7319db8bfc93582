package org.studentled.school;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail addresses and telephone numbers of adults who may not be invited. A block binds these for each child, so it
 * holds under another name, in another home and after a correction, until the office lifts it.
 */
@Component
public class ContactBlocks {

    private static final int SHORTEST_NUMBER = 7;

    private final JdbcClient db;

    ContactBlocks(JdbcClient db) {
        this.db = db;
    }

    /** Adds to what was blocked of this adult before: an older address stays blocked. */
    void add(Adult adult, List<StudentId> students) {
        students.forEach(student -> db.sql("insert into contact_block (adult_id, student_id, email, phone)"
                        + " values (:adult, :child, :email, :phone)")
                .param("adult", adult.id().value())
                .param("child", student.value())
                .param("email", adult.email(), java.sql.Types.VARCHAR)
                .param("phone", adult.phone(), java.sql.Types.VARCHAR)
                .update());
    }

    void lift(AdultId adult) {
        db.sql("delete from contact_block where adult_id = :adult")
                .param("adult", adult.value())
                .update();
    }

    /** Whether someone else than {@code except} is blocked, for one of the children, at one of the addresses. */
    public boolean blocks(
            Collection<StudentId> students, @Nullable String email, @Nullable String phone, @Nullable AdultId except) {
        if (students.isEmpty()) {
            return false;
        }
        return db
                .sql("select adult_id, email, phone from contact_block where student_id in (:children)")
                .param("children", students.stream().map(StudentId::value).toList())
                .query((row, number) ->
                        new ContactBlocked(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(each -> except == null || !each.adult().equals(except.value()))
                .anyMatch(each -> each.isReachedAt(email, phone));
    }

    private record ContactBlocked(
            UUID adult, @Nullable String email, @Nullable String phone) {

        boolean isReachedAt(@Nullable String otherEmail, @Nullable String otherPhone) {
            return email != null
                            && otherEmail != null
                            && MailAddress.mailbox(email).equals(MailAddress.mailbox(otherEmail))
                    || phone != null && otherPhone != null && isSameNumber(digits(phone), digits(otherPhone));
        }

        /** With or without the country's or the long-distance code in front. */
        private static boolean isSameNumber(String one, String other) {
            return Math.min(one.length(), other.length()) >= SHORTEST_NUMBER
                            && (one.endsWith(other) || other.endsWith(one))
                    || !one.isEmpty() && one.equals(other);
        }

        private static String digits(String phone) {
            StringBuilder digits = new StringBuilder();
            phone.chars().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
            return digits.toString().replaceFirst("^0+", "");
        }
    }
}
