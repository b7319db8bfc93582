package org.studentled.letters;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opens with the application, so that the post goes round. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LettersConfiguration {}
