package org.studentled.page;

import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** How nodes tell each other that something changed: through PostgreSQL, or not at all where there is one node. */
@Configuration(proxyBeanMethods = false)
class LiveUpdatesConfiguration {

    private static final String ON_POSTGRES = "'${spring.datasource.url:}'.startsWith('jdbc:postgresql')";

    @Bean
    @ConditionalOnExpression("!" + ON_POSTGRES)
    ChangeLog inMemoryChangeLog() {
        return new InMemoryChangeLog();
    }

    @Bean
    @ConditionalOnExpression(ON_POSTGRES)
    PostgresChangeLog postgresChangeLog(JdbcClient db, Clock clock) {
        return new PostgresChangeLog(db, clock);
    }

    @Bean
    @ConditionalOnExpression(ON_POSTGRES)
    PostgresChangeListener postgresChangeListener(
            DataSourceProperties database, PostgresChangeLog changes, LiveUpdates liveUpdates) {
        SimpleDriverDataSource own = database.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
        Properties name = new Properties();
        // Who looks at the server's connections sees what this one is for.
        name.setProperty("ApplicationName", "changes of other nodes");
        own.setConnectionProperties(name);
        return new PostgresChangeListener(own, changes, liveUpdates);
    }
}
