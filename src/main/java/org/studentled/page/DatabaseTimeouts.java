package org.studentled.page;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * A PostgreSQL that has gone silent (a pulled cable answers nothing, not even "no") must not hold a thread for ever.
 *
 * <p>Its driver waits without end unless it is told otherwise; an address that names its own values keeps them. Units are
 * seconds (jdbc.postgresql.org, "Connection parameters").
 */
@Component
class DatabaseTimeouts implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
            offer(pool, "connectTimeout", "3");
            offer(pool, "socketTimeout", "20");
            offer(pool, "tcpKeepAlive", "true");
        }
        return bean;
    }

    private static void offer(HikariDataSource pool, String name, String value) {
        if (!String.valueOf(pool.getJdbcUrl()).contains(name + "=")) {
            pool.getDataSourceProperties().putIfAbsent(name, value);
        }
    }
}
