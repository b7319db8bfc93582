package org.studentled;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Accepts the settings' names of version 1 for one more version and says, once for each, what it is called now.
 *
 * <p>Wherever a setting may stand (a file, the environment, an argument) its old name may stand too. Where both are
 * given, the new one counts. Values are never logged: some are keys.
 */
public final class RenamedSettings implements EnvironmentPostProcessor, Ordered {

    /** The old names and what each is called now. */
    static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("lti.patience", "lti.request-timeout"),
            Map.entry("lti.login-lasts", "lti.login-ttl"),
            Map.entry("lti.choice-lasts", "lti.deep-linking-ttl"),
            Map.entry("lti.registration-link-lasts", "lti.registration-link-ttl"),
            Map.entry("lti.key-serves", "lti.key-rotation-interval"),
            Map.entry("lti.key-overlap", "lti.key-grace-period"),
            Map.entry("lti.keys-kept", "lti.jwks-cache-ttl"),
            Map.entry("lti.keys-kept-in-outage", "lti.jwks-outage-ttl"),
            Map.entry("lti.approve-at-once", "lti.auto-approve"),
            Map.entry("lms.report-every", "lms.passback.poll-interval"),
            Map.entry("lms.grades.tries", "lms.grades.max-attempts"),
            Map.entry("lms.grades.pause", "lms.grades.initial-backoff"),
            Map.entry("lms.grades.timeout", "lms.grades.request-timeout"),
            Map.entry("classroom.tries", "classroom.max-attempts"),
            Map.entry("classroom.pause", "classroom.initial-backoff"),
            Map.entry("classroom.timeout", "classroom.request-timeout"),
            Map.entry("classroom.deliver-every", "classroom.delivery.poll-interval"),
            Map.entry("classroom.push.fetch-every", "classroom.push.poll-interval"),
            Map.entry("classroom.push.renew-every", "classroom.push.renewal-interval"),
            Map.entry("classroom.sweep-at", "classroom.full-sync-cron"),
            Map.entry("classroom.sweep-after", "classroom.full-sync-after"),
            Map.entry("letters.every", "letters.poll-interval"),
            Map.entry("papers.every", "papers.poll-interval"),
            Map.entry("school.visit.staff", "school.session.staff-idle-timeout"),
            Map.entry("school.visit.others", "school.session.others-idle-timeout"),
            Map.entry("school.visit.shared", "school.session.shared-device-idle-timeout"),
            Map.entry("school.keep.departed", "school.retention.departed-students"),
            Map.entry("school.keep.letters", "school.retention.letters"),
            Map.entry("school.keep.links", "school.retention.links"),
            Map.entry("school.keep.audit", "school.retention.audit-log"),
            Map.entry("school.keep.at", "school.retention.cron"),
            Map.entry("school.office.new-link", "school.office.reissue-sign-in-link"),
            Map.entry("school.former-secret-keys", "school.previous-secret-keys")));

    private final Log log;

    public RenamedSettings(DeferredLogFactory logs) {
        log = logs.getLog(RenamedSettings.class);
    }

    /** After all files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> accepted = new HashMap<>();
        NAMES.forEach((before, now) -> {
            ConfigurationProperty old = given(environment, before);
            if (old == null) {
                return;
            }
            if (given(environment, now) == null) {
                accepted.put(now, old.getValue());
                log.warn("The setting " + before + " is called " + now
                        + " now. Its old name still works in this version, not in the next: please rename it.");
            } else {
                log.warn("The setting " + before + " is called " + now
                        + " now. Both are given: the new one counts, please remove the old one.");
            }
        });
        if (!accepted.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("renamed settings", accepted));
        }
    }

    /** What someone who runs the application has set; its own defaults aside. */
    private static @Nullable ConfigurationProperty given(ConfigurableEnvironment environment, String name) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty found = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (found != null && !isOurs(source)) {
                return found;
            }
        }
        return null;
    }

    private static boolean isOurs(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> file
                && file.getName().contains("class path resource");
    }
}
