/**
 * What is charted: measures, dated scores with their source, and the charts a child shows.
 *
 * <p>Start with {@link Scores} and {@link Gradebook}. It publishes no events. Tables: {@code excuse}, {@code
 * gradebook_pull}, {@code gradebook_work}, {@code measure}, {@code measure_chart}, {@code read_work}, {@code score},
 * {@code score_taken_back}.
 */
@ApplicationModule(allowedDependencies = {"school", "round", "page", "access", "cluster"})
@NullMarked
package org.studentled.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
