package org.studentled.sandbox;

import org.springframework.context.support.GenericApplicationContext;

/** For processes started by tests: the application as it would be shipped, with another clock. */
public final class Shipped {

    private Shipped() {}

    public static void prepare(GenericApplicationContext context, SandboxClock clock) {
        context.registerBean("sandboxClock", SandboxClock.class, () -> clock, bean -> bean.setPrimary(true));
        context.registerBean(OnlyTheApplication.class, OnlyTheApplication::new);
    }
}
