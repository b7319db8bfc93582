package org.studentled.workflow;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the engine's own screens their one administrator, with a password that no one has seen before and that no log
 * holds. Without a place to write it down there is no administrator yet; the next start tries again.
 */
@Component
class CamundaAdminUser {

    private static final Logger log = LoggerFactory.getLogger(CamundaAdminUser.class);
    private static final String ADMINISTRATOR = "admin";
    private static final int PASSWORD_BYTES = 18;

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final PasswordFile file;
    private final int port;
    private final SecureRandom random = new SecureRandom();

    CamundaAdminUser(
            IdentityService identities,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            PasswordFile file,
            @Value("${school.engine-port}") int port) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.file = file;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void firstAdministrator() {
        // Where the screens are off no one needs the way in; they get theirs when they are turned on.
        if (port == CamundaWebappConfiguration.OFF
                || identities.createUserQuery().count() > 0) {
            return;
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (!isWrittenDown(password)) {
            return;
        }
        User user = identities.newUser(ADMINISTRATOR);
        user.setFirstName("School");
        user.setLastName("Administrator");
        user.setPassword(password);
        identities.saveUser(user);
        Group group = identities.newGroup(Groups.CAMUNDA_ADMIN);
        group.setName("Administrators of the workflow");
        group.setType(Groups.GROUP_TYPE_SYSTEM);
        identities.saveGroup(group);
        identities.createMembership(ADMINISTRATOR, Groups.CAMUNDA_ADMIN);
        List.of(Resources.values()).forEach(this::allowEverything);
        filters.saveFilter(filters.newTaskFilter("Everything that waits").setQuery(tasks.createTaskQuery()));
        log.info(
                "The workflow's own screens for administrators, http://localhost:{}/camunda: user and first password are"
                        + " in {}. Sign in, change the password there, then delete the file.",
                port,
                file.path());
    }

    private boolean isWrittenDown(String password) {
        try {
            file.write(ADMINISTRATOR, password);
        } catch (IOException unwritable) {
            log.warn(
                    "The workflow's own screens have no administrator yet: {} can't be written ({}). Set"
                            + " school.engine-password-file to a place that can, and start again.",
                    file.path(),
                    unwritable.getClass().getSimpleName());
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    forget();
                }
            }
        });
        return true;
    }

    /** The password in it is no one's. */
    private void forget() {
        try {
            file.delete();
        } catch (IOException stays) {
            log.warn("{} holds a password that was never set; delete it", file.path());
        }
    }

    private void allowEverything(Resource resource) {
        Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        all.setGroupId(Groups.CAMUNDA_ADMIN);
        all.setResource(resource);
        all.setResourceId(Authorization.ANY);
        all.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(all);
    }
}
