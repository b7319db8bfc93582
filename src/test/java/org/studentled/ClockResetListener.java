package org.studentled;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** No class leaves the next one, which may share its application, a clock that was moved. */
public final class ClockResetListener implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        reset(context);
    }

    @Override
    public void afterTestClass(TestContext context) {
        reset(context);
    }

    private static void reset(TestContext context) {
        if (context.hasApplicationContext()) {
            context.getApplicationContext().getBeanProvider(MovableClock.class).ifAvailable(MovableClock::reset);
        }
    }
}
