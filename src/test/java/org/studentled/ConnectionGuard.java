package org.studentled;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Fails whoever asks for a second connection while the same thread still holds one: twenty such requests at once wait
 * for each other until the pool gives up, however large it is.
 */
public final class ConnectionGuard implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionGuard.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new OnePerThread(pool) : bean;
    }

    /** Guards every test that starts the application. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InTests {

        @Bean
        static ConnectionGuard connectionGuard() {
            return new ConnectionGuard();
        }
    }

    /** Carries the stack of whoever asked first. */
    public static final class SecondConnection extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        SecondConnection(Throwable first) {
            super("This thread asks for a second connection and still holds the one below", first);
        }
    }

    private static final class OnePerThread extends DelegatingDataSource {

        private final ThreadLocal<Throwable> held = new ThreadLocal<>();

        OnePerThread(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var holder = held.get();
            if (holder != null && !mayHoldTwo()) {
                var refused = new SecondConnection(holder);
                // Told as well: a background job may catch it.
                LOG.error("Two connections in one thread", refused);
                throw refused;
            }
            var connection = super.getConnection();
            if (holder != null) {
                return connection;
            }
            held.set(new Throwable("The first connection was taken here"));
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            held.remove();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        // Flyway works with two, once, before anyone is let in; the engine's nightly cleaning of its history does as
        // well,
        // one job at a time.
        private static boolean mayHoldTwo() {
            return Arrays.stream(Thread.currentThread().getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .anyMatch(name -> name.startsWith("org.flywaydb.") || name.endsWith(".HistoryCleanupHandler"));
        }
    }
}
