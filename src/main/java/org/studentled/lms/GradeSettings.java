package org.studentled.lms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Timeouts and retries for reading grades from LMSs and school records.
 *
 * @param tries how often a reading is tried before it counts as failed
 * @param pause how long to wait before the second try; each further wait is twice as long
 * @param plainHttp whether addresses without TLS are taken, as inside one machine
 */
@ConfigurationProperties("lms.grades")
public record GradeSettings(
        @DefaultValue("4") int tries,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("100") int pageSize,
        @DefaultValue("false") boolean plainHttp) {}
