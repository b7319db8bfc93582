package org.studentled.lms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.Platforms;

/** Registers the school's platforms at startup. */
@Component
@EnableConfigurationProperties(LmsSettings.class)
class PlatformImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformImport.class);

    private final LmsSettings settings;
    private final Platforms platforms;

    PlatformImport(LmsSettings settings, Platforms platforms) {
        this.settings = settings;
        this.platforms = platforms;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        settings.platforms().forEach(this::bringUpToDate);
    }

    // A slip of the pen in the file keeps one platform out, not the whole school.
    private void bringUpToDate(LmsSettings.PlatformSettings platform) {
        try {
            platforms.bringUpToDate(platform.registration());
        } catch (IllegalArgumentException unusable) {
            LOG.error(
                    "The platform \"{}\" of the settings is left out, because {}. Correct lti-config/platforms.yaml and"
                            + " restart.",
                    platform.name(),
                    unusable.getMessage());
        }
    }
}
