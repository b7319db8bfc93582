package org.studentled;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded database answers a commit only once it is in its file, whatever address a school has given it.
 *
 * <p>Left alone, H2 answers at once and writes up to half a second later, so a process that is killed takes answered
 * bookings with it. H2 forgets the setting each time it opens a file, so every new connection says it. See decision
 * 0111.
 */
@NullMarked
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabaseConfiguration {

    private static final String AT_ONCE = "SET WRITE_DELAY 0";

    @Bean
    static BeanPostProcessor durableCommits() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && isEmbeddedFile(pool)) {
                    String own = pool.getConnectionInitSql();
                    pool.setConnectionInitSql(own == null || own.isBlank() ? AT_ONCE : own + "; " + AT_ONCE);
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
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:h2:")
                && !pool.getJdbcUrl().startsWith("jdbc:h2:mem:");
    }
}
