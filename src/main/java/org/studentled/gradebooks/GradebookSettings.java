package org.studentled.gradebooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.studentled.connect.ConnectionLimits;

/**
 * Timeouts and retries for reading grades from LMSs and school records.
 *
 * @param maxAttempts how often a reading is tried before it counts as failed
 * @param initialBackoff how long to wait before the second try; each further wait is twice as long
 * @param requestTimeout how long to wait for a connection, and for each next piece of an answer
 * @param totalTimeout how long one answer may take in all
 * @param maxResponseSize an answer that is longer is not read
 * @param pageSize how many entries to ask for at once
 * @param plainHttp whether addresses without TLS are taken, as inside one machine
 */
@ConfigurationProperties("lms.grades")
public record GradebookSettings(
        @DefaultValue("4") int maxAttempts,
        @DefaultValue("500ms") Duration initialBackoff,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("40s") Duration totalTimeout,
        @DefaultValue("20MB") DataSize maxResponseSize,
        @DefaultValue("100") int pageSize,
        @DefaultValue("false") boolean plainHttp) {

    ConnectionLimits connectionLimits() {
        return new ConnectionLimits(
                maxAttempts,
                initialBackoff,
                requestTimeout,
                totalTimeout,
                Math.toIntExact(maxResponseSize.toBytes()),
                pageSize);
    }
}
