package org.studentled.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.studentled.FreshPostgres;
import org.studentled.OnH2;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.secrets.SecretCipher;

/** What gradebooks and Google Classroom had each in a table of their own is read from the one store as it was. */
@OnH2
class MovedToGrantsTest {

    @TempDir
    Path earlier;

    @Autowired
    SecretCipher cipher;

    @Autowired
    List<GrantPurpose> purposes;

    @Autowired
    ClassroomSettings settings;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void what_was_allowed_before_is_read_afterwards_without_a_question(String database) throws Exception {
        DataSource school = database.equals("H2")
                ? new DriverManagerDataSource("jdbc:h2:mem:grants" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                : new DriverManagerDataSource(FreshPostgres.addressOfANewOne(), "postgres", "postgres");
        migrate(school, "filesystem:" + before());
        JdbcClient db = JdbcClient.create(school);
        UUID room = UUID.randomUUID();
        UUID tina = UUID.randomUUID();
        db.sql("alter table lms_connection"
                        + (database.equals("H2") ? " set referential_integrity false" : " disable trigger all"))
                .update();
        connection(db, room, "CANVAS", cipher.encrypt("canvas's", "lms grant|" + room + "|CANVAS"));
        connection(db, room, "BRIGHTSPACE", cipher.encrypt("brightspace's", "lms grant|" + room + "|BRIGHTSPACE"));
        connection(db, room, "MOODLE", null);
        db.sql(
                        "insert into classroom_authorization (person_id, role, google_id, account, scopes, encrypted_credentials,"
                                + " state, connected_at) values (:tina, 'TEACHER', '1', 'tina@school.example', 'x', :token,"
                                + " 'CONNECTED', timestamp '2026-11-30 10:00:00+00')")
                .param("tina", tina)
                .param(
                        "token",
                        cipher.encrypt("google's", "classroom refresh token|" + settings.clientId() + "|" + tina))
                .update();

        migrate(school, "classpath:db/migration");

        Grants grants = new Grants(db, cipher, purposes, clock, new JdbcTransactionManager(school));
        assertThat(grants.find(new GrantId("GRADEBOOK_CANVAS", room))).hasValue("canvas's");
        assertThat(grants.find(new GrantId("GRADEBOOK_BRIGHTSPACE", room))).hasValue("brightspace's");
        assertThat(grants.find(new GrantId("GRADEBOOK_MOODLE", room))).isEmpty();
        assertThat(grants.find(new GrantId("GOOGLE", tina))).hasValue("google's");
        assertThat(db.sql("select count(*) from lms_connection")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(db.sql("select account from classroom_authorization where consent_id is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("tina@school.example");
    }

    private static void connection(JdbcClient db, UUID room, String source, @Nullable String text) {
        db.sql("insert into lms_connection (class_id, source, system_id, course_name, staff_id, encrypted_credentials)"
                        + " values (:room, :source, :id, 'Room 5', :id, :text)")
                .param("room", room)
                .param("source", source)
                .param("id", UUID.randomUUID())
                .param("text", text)
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
    private Path before() throws IOException, URISyntaxException {
        Path all = Path.of(
                Objects.requireNonNull(getClass().getResource("/db/migration")).toURI());
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().contains("oauth_grant"))
                    .toList()) {
                Files.copy(file, earlier.resolve(file.getFileName().toString()));
            }
        }
        return earlier;
    }
}
