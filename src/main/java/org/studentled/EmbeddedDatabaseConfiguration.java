package org.studentled;

import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * The embedded database answers a commit only once it is in its file, whatever address a school has given it.
 *
 * <p>Left alone, H2 answers at once and writes up to half a second later, so a process that is killed takes answered
 * bookings with it. H2 forgets the setting each time it opens a file, so every new connection says it. See decision
 * 0111.
 *
 * <p>Neither does it answer from memory what it was asked before: H2 takes the answer it has for a question as long as no
 * one has written since, and forgets that a commit of another, too, makes what was written visible. What is looked at
 * again under a lock would be looked at as it was before the lock.
 */
@NullMarked
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabaseConfiguration {

    private static final String ASKED_AGAIN = "SET OPTIMIZE_REUSE_RESULTS 0";
    private static final String AT_ONCE = "SET WRITE_DELAY 0";

    @Bean
    static BeanPostProcessor embeddedDatabaseSettings() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isEmbedded(pool)) {
                    pool.setConnectionInitSql(
                            Stream.of(pool.getConnectionInitSql(), ASKED_AGAIN, isEmbeddedFile(pool) ? AT_ONCE : null)
                                    .filter(StringUtils::hasText)
                                    .collect(Collectors.joining("; ")));
                }
                return bean;
            }
        };
    }

    @Bean
    EmbeddedDatabaseHousekeeping embeddedDatabaseHousekeeping(ObjectProvider<DataSource> sources) {
        return new EmbeddedDatabaseHousekeeping(sources.stream()
                .filter(EmbeddedDatabaseConfiguration::isEmbeddedFile)
                .toList());
    }

    /** Not a database in memory, which has no file, and no other product. */
    private static boolean isEmbeddedFile(@Nullable DataSource source) {
        return source instanceof HikariDataSource pool
                && isEmbedded(pool)
                && !pool.getJdbcUrl().startsWith("jdbc:h2:mem:");
    }

    private static boolean isEmbedded(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:h2:");
    }
}
