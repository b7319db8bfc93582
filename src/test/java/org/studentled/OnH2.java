package org.studentled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole application on the embedded database, as a school's first try; the same context as {@link FullApplication}.
 *
 * <p>What must hold on both databases is an abstract test class with two children, one {@code @OnH2} and one
 * {@link OnPostgres}: {@code class RoundsOnPostgresTest extends RoundsTest {}}. The database is shared by all tests of
 * the run, so a test makes the school it needs and never counts what others left.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FullApplication
public @interface OnH2 {}
