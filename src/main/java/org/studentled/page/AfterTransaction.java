package org.studentled.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs what follows a transaction once its connection is back in the pool; immediately when there is no transaction.
 *
 * <p>Spring's after-commit listeners still hold that connection: a step that then asks for another, or calls a slow
 * system, holds two, and a few of those at once deadlock.
 */
@Component
public class AfterTransaction implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(AfterTransaction.class);

    private final ThreadLocal<Deque<Runnable>> waiting = ThreadLocal.withInitial(ArrayDeque::new);

    /** What fails is logged and stops no one: the transaction before it is done. */
    @Override
    public void execute(Runnable step) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            waiting.get().add(step);
        } else {
            run(step);
        }
    }

    private void runWaiting() {
        var steps = waiting.get();
        waiting.remove();
        steps.forEach(AfterTransaction::run);
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.error("What followed a transaction failed", failed);
        }
    }

    /** Tells when a connection was given back. */
    @Configuration(proxyBeanMethods = false)
    static class Transactions {

        @Bean
        JdbcTransactionManager transactionManager(
                DataSource pool, AfterTransaction after, ObjectProvider<TransactionManagerCustomizers> customizers) {
            var manager = new Telling(pool, after);
            customizers.ifAvailable(each -> each.customize(manager));
            return manager;
        }
    }

    private static final class Telling extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        private final transient AfterTransaction after;
        /** Transactions of this thread that hold a connection, also while another one within has suspended them. */
        private final transient ThreadLocal<Integer> open = ThreadLocal.withInitial(() -> 0);

        Telling(DataSource pool, AfterTransaction after) {
            super(pool);
            this.after = after;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            open.set(open.get() + 1);
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            super.doCleanupAfterCompletion(transaction);
            open.set(open.get() - 1);
            if (open.get() == 0) {
                open.remove();
                after.runWaiting();
            }
        }
    }
}
