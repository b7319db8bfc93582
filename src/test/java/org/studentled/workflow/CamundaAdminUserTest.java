package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.FullApplication;

/** How the first administrator of the engine's screens learns the password. */
@FullApplication
@ExtendWith(OutputCaptureExtension.class)
class CamundaAdminUserTest {

    private static final int ON = 8090;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @AfterEach
    void no_administrator_stays() {
        identities.createUserQuery().list().forEach(user -> identities.deleteUser(user.getId()));
        identities.createGroupQuery().list().forEach(group -> identities.deleteGroup(group.getId()));
        authorizations
                .createAuthorizationQuery()
                .list()
                .forEach(one -> authorizations.deleteAuthorization(one.getId()));
        filters.createFilterQuery().list().forEach(one -> filters.deleteFilter(one.getId()));
    }

    @Test
    void the_first_password_lies_in_a_file_of_its_owner_and_never_in_the_log(CapturedOutput output) throws Exception {
        Path file = folder.resolve("data").resolve("first-password");
        start(file, ON);
        List<String> written = Files.readAllLines(file);
        assertThat(written).hasSize(2).startsWith("admin");
        assertThat(identities.checkPassword("admin", written.get(1))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(output.getAll()).doesNotContain(written.get(1));
        Files.delete(file);
        start(file, ON);
        assertThat(file).as("read, and deleted for good").doesNotExist();
    }

    @Test
    void without_a_place_to_write_it_down_there_is_no_administrator_and_the_next_start_tries_again() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file, where a folder should be");
        start(taken.resolve("first-password"), ON);
        assertThat(identities.createUserQuery().count()).isZero();
        start(folder.resolve("first-password"), ON);
        assertThat(identities.createUserQuery().count()).isEqualTo(1);
    }

    @Test
    void a_start_that_fails_leaves_no_password_that_was_never_set() {
        Path file = folder.resolve("first-password");
        transaction.executeWithoutResult(status -> {
            setup(file, ON).firstAdministrator();
            assertThat(file).exists();
            status.setRollbackOnly();
        });
        assertThat(file).doesNotExist();
    }

    @Test
    void where_the_screens_are_off_there_is_no_administrator_at_all() {
        start(folder.resolve("first-password"), CamundaWebappConfiguration.OFF);
        assertThat(identities.createUserQuery().count()).isZero();
    }

    private void start(Path file, int port) {
        transaction.executeWithoutResult(status -> setup(file, port).firstAdministrator());
    }

    private CamundaAdminUser setup(Path file, int port) {
        return new CamundaAdminUser(identities, authorizations, filters, tasks, new PasswordFile(file), port);
    }
}
