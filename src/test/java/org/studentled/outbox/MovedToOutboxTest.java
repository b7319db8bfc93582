package org.studentled.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.studentled.FreshPostgres;

/** What waited in the tables of each kind before there was one outbox waits in it afterwards, and stands where it stood. */
class MovedToOutboxTest {

    @TempDir
    Path earlier;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void what_waited_failed_or_was_in_doubt_still_does(String database) throws Exception {
        DataSource school = database.equals("H2")
                ? new DriverManagerDataSource("jdbc:h2:mem:moved" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                : new DriverManagerDataSource(FreshPostgres.addressOfANewOne(), "postgres", "postgres");
        migrate(school, "filesystem:" + withoutTheOutbox());
        JdbcClient db = JdbcClient.create(school);
        letter(db, "waiting", "next_try_at", "timestamp '2026-11-30 10:00:00+00'", 0);
        letter(db, "retried", "next_try_at, last_error", "timestamp '2026-11-30 10:00:00+00', 'SERVER_SILENT'", 3);
        letter(db, "dead", "last_error", "'ADDRESS_REFUSED'", 1);
        letter(db, "unclear", "last_error, handed_over_at", "'UNCLEAR', timestamp '2026-11-30 09:00:00+00'", 1);
        letter(db, "withdrawn", "last_error", "'WITHDRAWN'", 0);
        letter(
                db,
                "leaving",
                "next_try_at, handed_over_at",
                "timestamp '2026-11-30 10:02:00+00', timestamp '2026-11-30 10:00:00+00'",
                1);
        letter(db, "sent", "sent_at", "timestamp '2026-11-30 09:00:00+00'", 1);
        for (String table : List.of("class_set", "class_set_part", "lms_report")) {
            db.sql("alter table " + table
                            + (database.equals("H2") ? " set referential_integrity false" : " disable trigger all"))
                    .update();
        }
        otherKinds(db);

        migrate(school, "classpath:db/migration");

        assertThat(db.sql("select l.subject || ' ' || o.state || ' ' || o.attempts || coalesce(' ' || o.error, '')"
                                + " || case when o.handed_over_at is null then '' else ' handed over' end"
                                + " || case when o.leased_until is null then '' else ' leased' end"
                                + " from outbox_entry o join letter l on l.id = o.entry_key where o.kind = 'LETTER'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "waiting WAITING 0",
                        "retried WAITING 3 SERVER_SILENT",
                        "dead DEAD 1 ADDRESS_REFUSED",
                        "unclear UNKNOWN 1 UNCLEAR handed over",
                        "withdrawn WITHDRAWN 0",
                        "leaving WAITING 1 handed over leased");
        assertThat(db.sql("select kind || ' ' || state || ' ' || attempts || coalesce(' ' || error, '')"
                                + " || case when leased_until is null then '' else ' leased' end"
                                + " from outbox_entry where kind <> 'LETTER'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "CLASS_SET WAITING 0",
                        "PREP_TASK WAITING 2 DOWN",
                        "GUARDIAN WAITING 1 SCOPES_MISSING",
                        "REVOCATION WAITING 0",
                        "GRADEBOOK_REPORT WAITING 1 leased",
                        "GRADEBOOK_REPORT DEAD 1 NO_STUDENT");
    }

    /** Of each kind one that waits and one that is done; of reports one that was given up, too. */
    private static void otherKinds(JdbcClient db) {
        String at = "timestamp '2026-11-30 10:00:00+00'";
        for (String state : List.of("WAITING", "PRINTED")) {
            UUID set = UUID.randomUUID();
            insert(
                    db,
                    "class_set (id, round_id, language, format, large_letters, ordered_at)",
                    set,
                    "'en', 'A4', false, " + at);
            insert(db, "class_set_part (set_id, participation_id, place, state)", set, "0, '" + state + "'");
        }
        for (String state : List.of("DRAFT", "PUBLISHED")) {
            db.sql(
                            "insert into classroom_task (id, class_id, week_id, title, instructions, due_on, link, state, attempts,"
                                    + " next_try_at, failure, planned_at) values (:id, :id, :id, 't', 'i', date '2026-12-04',"
                                    + " 'https://school.example', :state, 2, " + at + ", 'DOWN', " + at + ")")
                    .param("id", UUID.randomUUID())
                    .param("state", state)
                    .update();
        }
        for (String state : List.of("PLANNED", "SENT")) {
            db.sql("insert into classroom_guardian (id, class_id, student_id, google_id, email, invited_by, state,"
                            + " attempts, next_try_at, failure, planned_at) values (:id, :id, :id, '1', 'a@b.example', :id,"
                            + " :state, 1, " + at + ", 'SCOPES_MISSING', " + at + ")")
                    .param("id", UUID.randomUUID())
                    .param("state", state)
                    .update();
        }
        insert(
                db,
                "classroom_revocation (id, person_id, encrypted_credentials, since, next_try_at)",
                UUID.randomUUID(),
                "'x', " + at + ", " + at);
        report(db, 1, at + ", " + at + ", null, null");
        report(db, 1, "null, null, 'NO_STUDENT', " + at);
        report(db, 2, "null, null, null, null");
    }

    private static void report(JdbcClient db, int sent, String rest) {
        db.sql("insert into lms_report (participation_id, round_id, class_id, stage, revision, sent_revision, attempts,"
                        + " next_try_at, claimed_until, failure, failing_since) values (:id, :id, :id, 'STARTED', 2, "
                        + sent + ", 1, " + rest + ")")
                .param("id", UUID.randomUUID())
                .update();
    }

    /** Its first two columns are ids. */
    private static void insert(JdbcClient db, String columns, UUID id, String rest) {
        db.sql("insert into " + columns + " values (:id, :other, " + rest + ")")
                .param("id", id)
                .param("other", UUID.randomUUID())
                .update();
    }

    private static void letter(JdbcClient db, String subject, String columns, String values, int attempts) {
        db.sql("insert into letter (id, kind, channel, to_address, language, subject, body, created_at, attempts, "
                        + columns + ") values (:id, 'INVITATION', 'MAIL', 'ada@family.example', 'en', :subject, '',"
                        + " timestamp '2026-11-29 10:00:00+00', :attempts, " + values + ")")
                .param("id", UUID.randomUUID())
                .param("subject", subject)
                .param("attempts", attempts)
                .update();
    }

    private static void migrate(DataSource school, String location) {
        Flyway.configure()
                .dataSource(school)
                .locations(location)
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
    }

    /** The migrations as they were. */
    private Path withoutTheOutbox() throws IOException, URISyntaxException {
        Path all = Path.of(
                Objects.requireNonNull(getClass().getResource("/db/migration")).toURI());
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("V\\d+_9[4-9]\\d__.*"))
                    .toList()) {
                Files.copy(file, earlier.resolve(file.getFileName().toString()));
            }
        }
        return earlier;
    }
}
