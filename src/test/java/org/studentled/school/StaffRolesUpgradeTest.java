package org.studentled.school;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.studentled.FreshPostgres;

/** A school that was there before roles were: everyone may do what they did, and one name stands for each class. */
class StaffRolesUpgradeTest {

    @TempDir
    Path earlier;

    private final UUID clerk = UUID.randomUUID();
    private final UUID both = UUID.randomUUID();
    private final UUID first = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final UUID second = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private final UUID room = UUID.randomUUID();
    private final UUID oldRoom = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void everyone_keeps_their_power_and_whoever_stood_for_a_class_leads_it(String database) throws Exception {
        DataSource school = database.equals("H2")
                ? new DriverManagerDataSource("jdbc:h2:mem:roles" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                : new DriverManagerDataSource(FreshPostgres.addressOfANewOne(), "postgres", "postgres");
        migrate(school, "filesystem:" + before());
        JdbcClient db = JdbcClient.create(school);
        for (UUID id : List.of(clerk, both, first, second)) {
            db.sql("insert into staff (id, name, office, version) values (:id, 'Pat', :office, 1)")
                    .param("id", id)
                    .param("office", id.equals(clerk) || id.equals(both))
                    .update();
        }
        for (UUID id : List.of(room, oldRoom)) {
            db.sql("insert into school_class (id, name, grade, version) values (:id, 'Room', 5, 1)")
                    .param("id", id)
                    .update();
        }
        teaches(db, room, first, "2026-09-02 08:00:00+00");
        teaches(db, room, second, "2026-09-01 08:00:00+00");
        teaches(db, room, both, "2026-09-03 08:00:00+00");
        teaches(db, oldRoom, second, null);
        teaches(db, oldRoom, first, null);

        migrate(school, "classpath:db/migration");

        assertThat(given(db, clerk)).containsExactly("ADMINISTRATOR", "OFFICE");
        assertThat(given(db, both)).containsExactly("ADMINISTRATOR", "OFFICE");
        assertThat(given(db, first)).isEmpty();
        assertThat(leads(db, room)).as("whoever came first").containsExactly(second);
        assertThat(leads(db, oldRoom)).as("where no one knows, as it was read").containsExactly(first);
        assertThat(db.sql("select count(*) from class_staff where kind = 'CO_TEACHER' and ends_on is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private static void teaches(JdbcClient db, UUID room, UUID staff, @Nullable String since) {
        db.sql("insert into class_staff (class_id, staff_id, since) values (:room, :staff,"
                        + (since == null ? "null)" : "timestamp with time zone '" + since + "')"))
                .param("room", room)
                .param("staff", staff)
                .update();
    }

    private static List<String> given(JdbcClient db, UUID staff) {
        return db.sql("select role from staff_role where staff_id = :staff and ends_on is null order by role")
                .param("staff", staff)
                .query(String.class)
                .list();
    }

    private static List<UUID> leads(JdbcClient db, UUID room) {
        return db.sql("select staff_id from class_staff where class_id = :room and kind = 'LEAD'")
                .param("room", room)
                .query(UUID.class)
                .list();
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

    /** The migrations as they were before any spoke of roles. */
    private Path before() throws IOException, URISyntaxException {
        Path all = Path.of(
                Objects.requireNonNull(getClass().getResource("/db/migration")).toURI());
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String sql = Files.readString(file);
                if (!sql.contains("staff_role") && !sql.contains("counselor_student")) {
                    Files.copy(file, earlier.resolve(file.getFileName().toString()));
                }
            }
        }
        return earlier;
    }
}
