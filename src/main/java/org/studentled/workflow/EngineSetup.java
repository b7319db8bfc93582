package org.studentled.workflow;

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

/** Gives the engine's own screens their one administrator, with a password no one has seen before. */
@Component
class EngineSetup {

    private static final Logger log = LoggerFactory.getLogger(EngineSetup.class);
    private static final String ADMINISTRATOR = "admin";
    private static final int PASSWORD_BYTES = 18;

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final int port;
    private final SecureRandom random = new SecureRandom();

    EngineSetup(
            IdentityService identities,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            @Value("${school.engine-port}") int port) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.port = port;
    }

    @EventListener
    @Transactional
    void firstAdministrator(ApplicationReadyEvent started) {
        if (identities.createUserQuery().count() > 0) {
            return;
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
                "The workflow's own screens for administrators, http://localhost:{}/camunda: user {}, first password {}"
                        + " (shown this once; change it there)",
                port,
                ADMINISTRATOR,
                password);
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
