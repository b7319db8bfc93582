package org.studentled.ltijava;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Registers the library's settings with the application. */
@Configuration
@EnableConfigurationProperties(LtiSettings.class)
class LtiConfiguration {}
