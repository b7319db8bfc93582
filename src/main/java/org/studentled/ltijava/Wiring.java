package org.studentled.ltijava;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the library's settings known to the application. */
@Configuration
@EnableConfigurationProperties(LtiSettings.class)
class Wiring {}
