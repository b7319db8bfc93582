package org.studentled.lms;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.Platforms;

/** Makes the school's platforms known when the application starts. */
@Component
@EnableConfigurationProperties(LmsSettings.class)
class PlatformsAtStart implements ApplicationRunner {

    private final LmsSettings settings;
    private final Platforms platforms;

    PlatformsAtStart(LmsSettings settings, Platforms platforms) {
        this.settings = settings;
        this.platforms = platforms;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        settings.platforms().forEach(platform -> platforms.register(platform.registration()));
    }
}
