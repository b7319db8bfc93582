package org.studentled;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts what one thread asks of the database, so that a test can hold a screen to its number. */
public final class CountedStatements {

    private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();

    private CountedStatements() {}

    /** What this thread asks while {@code work} runs; BEGIN, COMMIT and the minute a visit was seen in are left out. */
    public static List<String> of(Runnable work) {
        List<String> asked = new ArrayList<>();
        ASKED.set(asked);
        try {
            work.run();
        } finally {
            ASKED.remove();
        }
        return asked;
    }

    private static Object connection(Connection real) {
        return proxy(Connection.class, real, (method, args, result) -> {
            String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : "";
            return result instanceof Statement statement ? statement(statement, sql) : result;
        });
    }

    private static Object statement(Statement real, String prepared) {
        Class<?> type = real instanceof java.sql.CallableStatement
                ? java.sql.CallableStatement.class
                : real instanceof java.sql.PreparedStatement ? java.sql.PreparedStatement.class : Statement.class;
        return proxy(type, real, (method, args, result) -> {
            List<String> asked = ASKED.get();
            if (asked != null && method.getName().startsWith("execute")) {
                String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : prepared;
                if (!sql.startsWith("update user_session ")) {
                    asked.add(sql);
                }
            }
            return result;
        });
    }

    private static Object proxy(Class<?> type, Object real, After after) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return after.called(method, args, method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private interface After {
        Object called(Method method, Object[] args, Object result);
    }

    /** Stands in front of the application's own pool, which stays what it is. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InTests {

        @Bean
        static BeanPostProcessor countedStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool ? counted(pool) : bean;
                }
            };
        }

        private static Object counted(DataSource pool) {
            ProxyFactory counted = new ProxyFactory(pool);
            counted.setProxyTargetClass(true);
            counted.addAdvice((MethodInterceptor) call -> {
                Object result = call.proceed();
                return result instanceof Connection connection ? connection(connection) : result;
            });
            return counted.getProxy();
        }
    }
}
